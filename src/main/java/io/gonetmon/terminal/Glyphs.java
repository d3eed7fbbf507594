package io.gonetmon.terminal;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The characters that are drawn rather than read.
 *
 * @param levels a cell filled from below, from nearly empty to full
 * @param parts a cell filled from the left, from nearly empty to full
 * @param corners top left, top right, bottom left, bottom right
 */
public record Glyphs(
    boolean ascii,
    char horizontal,
    char vertical,
    String corners,
    String levels,
    String parts,
    char empty,
    char marker,
    char descending,
    char ellipsis,
    String dot,
    String dash,
    String upDown) {

  public static final Glyphs UNICODE =
      new Glyphs(
          false, '─', '│', "┌┐└┘", "▁▂▃▄▅▆▇█", "▏▎▍▌▋▊▉█", '░', '▸', '▾', '…', " · ", "–", "↑↓");

  public static final Glyphs ASCII =
      new Glyphs(true, '-', '|', "++++", "_.:-=+*#", "#", '.', '>', 'v', '~', " | ", "-", "Up/Dn");

  static Glyphs of(Charset charset) {
    return charset.equals(StandardCharsets.UTF_8) ? UNICODE : ASCII;
  }
}
