package io.gonetmon.evidence;

import io.gonetmon.output.NewFile;
import io.gonetmon.save.PacketFiles;
import io.gonetmon.save.SaveTarget;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the packets around an incident as they come. Confined to the sink's thread. */
final class Recording implements AutoCloseable {
  private static final int PIECE_BYTES = 4 << 20;

  private final Incident incident;
  private final Recent recent;
  private final Cursor cursor;
  private final Path folder;
  private final PacketFiles file;
  private final ByteBuffer piece =
      ByteBuffer.allocateDirect(PIECE_BYTES).order(ByteOrder.LITTLE_ENDIAN);
  private long bytesLeft;
  private int interfaces;
  private boolean full;

  private Recording(
      Incident incident, Recent recent, Path folder, PacketFiles file, long mostBytes) {
    this.incident = incident;
    this.recent = recent;
    this.cursor = new Cursor(incident, mostBytes / 2);
    this.folder = folder;
    this.file = file;
    this.bytesLeft = mostBytes;
  }

  /**
   * Begins to record.
   *
   * @param folder for it, which is empty
   * @param program its name and version
   * @param mostBytes of packets
   */
  static Recording begin(
      Incident incident,
      Recent recent,
      Path folder,
      String program,
      long mostBytes,
      Map<String, String> environment)
      throws IOException {
    NewFile.write(folder.resolve(EvidenceFolders.ALERT), incident.json(), environment);
    var target = new SaveTarget(folder.resolve(EvidenceFolders.CAPTURE), 0, 0, Optional.empty());
    PacketFiles file = PacketFiles.open(target, program, environment);
    var recording = new Recording(incident, recent, folder, file, mostBytes);
    recent.keep(recording.cursor);
    return recording;
  }

  Incident incident() {
    return incident;
  }

  Path folder() {
    return folder;
  }

  /** Whether it has all packets of its time, or no space for more. */
  boolean isOver(long reachedNanos) {
    return full || incident.isOver(reachedNanos);
  }

  /** Packets that were gone before they could be written. */
  long gone() {
    return cursor.gone();
  }

  /** Writes what has come since the last call. */
  void write() throws IOException {
    boolean more = !full;
    while (more) {
      piece.clear().limit((int) Math.min(PIECE_BYTES, bytesLeft));
      more = recent.copy(cursor, piece);
      full = more && piece.limit() < PIECE_BYTES;
      bytesLeft -= piece.position();
      append();
      more &= !full;
    }
  }

  private void append() throws IOException {
    List<ByteBuffer> all = recent.interfaces();
    for (; interfaces < all.size(); interfaces++) {
      file.describe(all.get(interfaces));
    }
    file.write(piece.flip());
  }

  /** Writes no more; packets are no longer kept for it, even if that fails. */
  @Override
  public void close() throws IOException {
    recent.release(cursor);
    file.close();
  }
}
