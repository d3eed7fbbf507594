package io.gonetmon.capture.filter;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Kinds of packets that carry others: what they are called, and the filter that finds them. */
public enum Carrier {
  IP_IN_IP("IP-in-IP", "ip proto 4 or ip6 proto 4"),
  IPV6_IN_IP("6in4", "ip proto 41 or ip6 proto 41"),
  GRE("GRE", "ip proto 47 or ip6 proto 47"),
  ETHERNET_IN_IP("EtherIP", "ip proto 97 or ip6 proto 97"),
  MPLS_IN_IP("MPLS-in-IP", "ip proto 137 or ip6 proto 137"),
  VXLAN("VXLAN", "udp port 4789 or udp port 8472 or udp port 4790"),
  GENEVE("Geneve", "udp port 6081"),
  GTP("GTP-U", "udp port 2152"),
  GRE_IN_UDP("GRE-in-UDP", "udp port 4754"),
  MPLS_IN_UDP("MPLS-in-UDP", "udp port 6635"),
  LISP("LISP", "udp port 4341"),
  TZSP("TZSP", "udp port 37008"),
  TEREDO("Teredo", "udp port 3544"),
  AYIYA("AYIYA", "udp port 5072"),
  L2TP("L2TP", "udp port 1701");

  private final String label;
  private final String filter;

  Carrier(String label, String filter) {
    this.label = label;
    this.filter = filter;
  }

  public String label() {
    return label;
  }

  public String filter() {
    return filter;
  }

  /** A filter that finds all of them. */
  public static String anyFilter() {
    return Arrays.stream(values()).map(Carrier::filter).collect(Collectors.joining(" or "));
  }
}
