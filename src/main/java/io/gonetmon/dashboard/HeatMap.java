package io.gonetmon.dashboard;

import io.gonetmon.query.Moment;
import io.gonetmon.query.TimeBuckets;
import io.gonetmon.query.Timeline;
import io.gonetmon.terminal.Area;
import io.gonetmon.terminal.Bar;
import io.gonetmon.terminal.Canvas;
import io.gonetmon.terminal.Glyphs;
import io.gonetmon.terminal.Line;
import io.gonetmon.terminal.Style;
import io.gonetmon.terminal.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Response times over time: the darker a cell, the more of the responses of its moment; and beside
 * it, how the responses of the time that is looked at are spread.
 *
 * @param from the first moment that is looked at
 * @param to the moment after the last one
 */
record HeatMap(Timeline timeline, int from, int to, ZoneId zone) {
  /** How many cells there are before the first moment. */
  static final int LABEL = 8;

  private static final int GAP = 2;
  private static final int FIGURE = 6;
  private static final int QUANTILE = 5;
  private static final int WITH_SPREAD = 64;
  private static final int TICK = 12;
  private static final int TIME = 8;
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");

  /** How many moments an area of some width shows. */
  static int cells(int width) {
    return Math.max(0, width - LABEL - spread(width));
  }

  private static int spread(int width) {
    return width < WITH_SPREAD ? 0 : Math.min(40, width / 4) + GAP;
  }

  /** The rows that an area shows, without the one above them for the time. */
  List<Band> bands(Area area) {
    return Band.of(timeline, Math.max(1, area.height() - 1));
  }

  /**
   * @param marked the row that the operator is on
   */
  void draw(Canvas canvas, Area area, OptionalInt marked) {
    if (area.isEmpty()) {
      return;
    }
    canvas.left(area, 0, axis(canvas.glyphs(), cells(area.width())));
    List<Band> bands = bands(area);
    Spread spread = Spread.of(timeline.moments().subList(from, to));
    for (int row = 0; row < bands.size(); row++) {
      boolean isMarked = marked.equals(OptionalInt.of(row));
      Line line = row(canvas.glyphs(), bands.get(row), spread, area.width(), isMarked);
      canvas.left(area, row + 1, isMarked ? line.selected() : line);
    }
  }

  private Line row(Glyphs glyphs, Band band, Spread spread, int width, boolean marked) {
    String mark = marked ? String.valueOf(glyphs.marker()) : " ";
    Line line = Line.of(mark + Text.rightAligned(band.label(), LABEL - 2) + " ", Style.MUTED);
    cells(line, band, glyphs, cells(width));
    int room = spread(width) - GAP - FIGURE - QUANTILE;
    return room < 1 ? line : line.add(" ".repeat(GAP)).add(spread.line(band, room, glyphs));
  }

  /** One for each moment, those that look the same in one piece. */
  private void cells(Line line, Band band, Glyphs glyphs, int cells) {
    List<Moment> all = timeline.moments();
    List<Moment> shown = all.subList(Math.max(0, all.size() - cells), all.size());
    var piece = new StringBuilder();
    Style style = Style.PLAIN;
    for (Moment moment : shown) {
      double share = share(band.count(moment), most(moment, band));
      if (Style.heat(share) != style) {
        line.add(piece.toString(), style);
        piece.setLength(0);
        style = Style.heat(share);
      }
      piece.append(glyphs.shade(share));
    }
    line.add(piece.toString(), style).add(" ".repeat(Math.max(0, cells - shown.size())));
  }

  /** Few among many are made visible. */
  private static double share(long part, long most) {
    return part == 0 ? 0 : Math.sqrt((double) part / most);
  }

  /** How many are in the fullest band of a moment that has as many durations as this one. */
  private static long most(Moment moment, Band like) {
    int size = like.highest() - like.lowest() + 1;
    long most = 1;
    for (int bucket = like.lowest() % size; bucket < TimeBuckets.COUNT; bucket += size) {
      int highest = Math.min(TimeBuckets.COUNT - 1, bucket + size - 1);
      most = Math.max(most, new Band(bucket, highest).count(moment));
    }
    return most;
  }

  /** Times of day, and a line over the moments that are looked at. */
  private Line axis(Glyphs glyphs, int cells) {
    int skipped = Math.max(0, timeline.moments().size() - cells);
    var times = new StringBuilder(times(skipped, cells));
    times.append(" ".repeat(Math.max(0, cells - times.length())));
    int begin = Math.max(0, Math.min(cells, from - skipped));
    int end = Math.max(begin, Math.min(cells, to - skipped));
    String covered = (glyphs.ascii() ? "=" : "━").repeat(end - begin);
    return Line.of(" ".repeat(LABEL) + times.substring(0, begin), Style.MUTED)
        .add(covered, Style.KEY)
        .add(times.substring(end), Style.MUTED);
  }

  private String times(int skipped, int cells) {
    Duration tick = timeline.cell().multipliedBy(TICK);
    DateTimeFormatter format = tick.compareTo(MINUTE) < 0 ? SECONDS : MINUTES;
    var text = new StringBuilder();
    for (int cell = 0; cell + TIME <= cells; cell += TICK) {
      Instant at = timeline.from().plus(timeline.cell().multipliedBy(skipped + cell));
      text.append(Text.padded(format.format(at.atZone(zone)), TICK));
    }
    return text.length() > cells ? text.substring(0, cells) : text.toString();
  }

  /** How many responses there are of each duration. */
  private record Spread(List<Long> counts, long all) {
    static Spread of(List<Moment> moments) {
      var counts = new ArrayList<Long>();
      for (int bucket = 0; bucket < TimeBuckets.COUNT; bucket++) {
        var band = new Band(bucket, bucket);
        counts.add(moments.stream().mapToLong(band::count).sum());
      }
      return new Spread(counts, counts.stream().mapToLong(Long::longValue).sum());
    }

    Line line(Band band, int room, Glyphs glyphs) {
      long most = 1;
      long here = 0;
      for (int bucket = 0; bucket < counts.size(); bucket++) {
        most = Math.max(most, counts.get(bucket));
        here += band.contains(bucket) ? counts.get(bucket) : 0;
      }
      most *= band.highest() - band.lowest() + 1L;
      String bar = Bar.filled((double) here / most, room, glyphs);
      Line line = Line.of(Text.padded(bar, room), Style.GRAPH);
      line.add(Text.rightAligned(here == 0 ? "" : share(here), FIGURE));
      return line.add(Text.rightAligned(quantiles(band), QUANTILE), Style.KEY);
    }

    private String share(long here) {
      double percent = 100.0 * here / all;
      return percent < 1 ? "<1%" : Math.round(percent) + "%";
    }

    private String quantiles(Band band) {
      if (all == 0) {
        return "";
      }
      boolean median = band.contains(bucketOf(0.5));
      boolean last = band.contains(bucketOf(0.99));
      return median ? "p50" : last ? "p99" : "";
    }

    private int bucketOf(double quantile) {
      long rank = (long) Math.ceil(quantile * all);
      int bucket = 0;
      for (long seen = counts.get(0); seen < rank; seen += counts.get(bucket)) {
        bucket++;
      }
      return bucket;
    }
  }
}
