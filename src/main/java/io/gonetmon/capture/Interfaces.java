package io.gonetmon.capture;

import io.gonetmon.model.Endpoint;
import io.gonetmon.os.InterfaceIndex;
import io.gonetmon.text.Printable;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.regex.Pattern;
import org.pcap4j.core.PcapAddress;
import org.pcap4j.core.PcapNativeException;
import org.pcap4j.core.PcapNetworkInterface;
import org.pcap4j.core.Pcaps;

/** The network interfaces of this machine that packets can be captured on. */
public final class Interfaces {
  /** Devices that are no network interfaces, or repeat the packets of others. */
  private static final Pattern PSEUDO =
      Pattern.compile("any|nflog|nfqueue|(dbus-|bluetooth|usbmon|ifb|dummy_hcd).*");

  private Interfaces() {}

  /** All of them, in the order in which the system lists them. */
  static List<Devices.Device> devices() throws CaptureException {
    return all().stream()
        .map(
            each ->
                new Devices.Device(each.getName(), InterfaceIndex.of(each.getName()), each.isUp()))
        .toList();
  }

  private static List<PcapNetworkInterface> all() throws CaptureException {
    try {
      return Pcaps.findAllDevs().stream()
          .filter(device -> !PSEUDO.matcher(device.getName()).matches())
          .toList();
    } catch (PcapNativeException e) {
      throw new CaptureException("Cannot list the network interfaces: " + e.getMessage() + ".", e);
    } catch (UnsatisfiedLinkError | NoClassDefFoundError e) {
      throw noLibrary(e);
    }
  }

  static CaptureException noLibrary(Throwable cause) {
    return new CaptureException(
        "libpcap is missing or cannot be loaded; install it, with 'apt install libpcap0.8' or"
            + " 'dnf install libpcap', and if it is there, start Java with -Djna.tmpdir=DIR where"
            + " DIR may hold executables.",
        cause);
  }

  /** One line for each interface: its name, whether it is up, and its addresses. */
  public static List<String> describe() throws CaptureException {
    return all().stream().map(Interfaces::line).toList();
  }

  /** As everywhere else: an IPv6 address as RFC 5952 writes it, without a zone. */
  static String text(InetAddress address) {
    ByteBuffer bytes = ByteBuffer.wrap(address.getAddress());
    Endpoint endpoint =
        bytes.remaining() == Integer.BYTES
            ? Endpoint.v4(bytes.getInt(), 0)
            : new Endpoint(bytes.getLong(), bytes.getLong(), 0);
    return endpoint.address();
  }

  private static String line(PcapNetworkInterface device) {
    var addresses =
        device.getAddresses().stream()
            .map(PcapAddress::getAddress)
            .filter(address -> address != null)
            .map(Interfaces::text)
            .toList();
    return "%-16s %-5s %s"
        .formatted(
            Printable.of(device.getName(), 100),
            device.isUp() ? "up" : "down",
            String.join(" ", addresses))
        .stripTrailing();
  }
}
