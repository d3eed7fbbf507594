package io.gonetmon.terminal;

import io.gonetmon.text.AsciiText;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The characters that are drawn rather than read.
 *
 * @param levels a cell filled from below, from nearly empty to full
 * @param parts a cell filled from the left, from nearly empty to full
 * @param shades a cell from nearly empty to full, in steps of heat
 * @param corners top left, top right, bottom left, bottom right
 */
public record Glyphs(
    boolean ascii,
    char horizontal,
    char vertical,
    String corners,
    String levels,
    String parts,
    String shades,
    char marker,
    char descending,
    char ascending,
    char ellipsis,
    char zero,
    String dot,
    String dash,
    String upDown,
    String leftRight,
    String to,
    String branch,
    String lastBranch) {

  public static final Glyphs UNICODE =
      new Glyphs(
          false,
          '─',
          '│',
          "┌┐└┘",
          "▁▂▃▄▅▆▇█",
          "▏▎▍▌▋▊▉█",
          "░░▒▒▓▓██",
          '▸',
          '▾',
          '▴',
          '…',
          '·',
          " · ",
          "–",
          "↑↓",
          "←→",
          "→",
          "├",
          "└");

  public static final Glyphs ASCII =
      new Glyphs(
          true,
          '-',
          '|',
          "++++",
          "_.:-=+*#",
          "#",
          ".:-=+*#@",
          '>',
          'v',
          '^',
          '~',
          '.',
          " | ",
          "-",
          "Up/Dn",
          "Lt/Rt",
          "->",
          "|",
          "`");

  /** Text from elsewhere as it can be shown, in cells that can be counted. */
  public String text(String foreign) {
    String printable = Text.printable(foreign);
    return ascii ? AsciiText.of(printable) : printable;
  }

  /** A cell that is as full as a share from 0 to 1; blank for none. */
  public String shade(double share) {
    int shade = Style.heat(share).shade();
    return share <= 0 ? " " : shades.substring(shade, shade + 1);
  }

  /** The mark of the column that rows are ordered by. */
  public char order(boolean reversed) {
    return reversed ? ascending : descending;
  }

  static Glyphs of(Charset charset) {
    return charset.equals(StandardCharsets.UTF_8) ? UNICODE : ASCII;
  }
}
