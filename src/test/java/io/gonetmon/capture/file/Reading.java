package io.gonetmon.capture.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Reads a whole capture, and writes down what it gives, a line for each packet. */
final class Reading {
  private Reading() {}

  /** The packets, then the first damage with how often there was any, then why it stopped. */
  static List<String> of(CaptureBytes bytes) {
    return of(bytes.array());
  }

  static List<String> of(byte[] bytes) {
    return of(new ByteArrayInputStream(bytes));
  }

  static List<String> of(InputStream in) {
    List<String> lines = new ArrayList<>();
    try (var file = PacketFile.open(in, "a.pcap")) {
      read(file, lines);
    } catch (CaptureFileException e) {
      lines.add(e.getMessage());
    }
    return lines;
  }

  private static void read(PacketFile file, List<String> lines) {
    String stop = "";
    try {
      for (FilePacket packet = file.next(); packet != null; packet = file.next()) {
        lines.add(line(packet));
      }
    } catch (CaptureFileException e) {
      stop = e.getMessage();
    }
    file.firstDamage().ifPresent(first -> lines.add(file.damaged() + ": " + first));
    if (!stop.isEmpty()) {
      lines.add(stop);
    }
  }

  static String line(FilePacket packet) {
    String name = packet.interfaceName();
    return "link %d, %d ns, %d bytes, on %d%s: %s"
        .formatted(
            packet.linkType(),
            packet.nanos(),
            packet.wireBytes(),
            packet.interfaceNumber(),
            name.isEmpty() ? "" : " (" + name + ")",
            new String(packet.data(), packet.from(), packet.capturedBytes(), ISO_8859_1));
  }
}
