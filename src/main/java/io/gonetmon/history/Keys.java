package io.gonetmon.history;

import io.gonetmon.model.Dimension;
import io.gonetmon.query.RowQuery;
import io.gonetmon.where.Condition;
import io.gonetmon.where.Field;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Which rows meet a condition, where their keys alone tell.
 *
 * @param meant null for all
 */
public record Keys(Predicate<String> meant) {
  private static final String NO_STATUS = "none";
  private static final int FIRST_ERROR = 400;
  private static final Predicate<String> IS_STATUS = Pattern.compile("[0-9]+").asMatchPredicate();

  /** The dimension whose keys decide a condition; empty when there is none. */
  public static Optional<Dimension> dimension(Condition where) {
    return Field.only(where).flatMap(Field::dimension);
  }

  /** The rows that are asked for; empty when their keys do not tell. */
  public static Optional<Keys> of(RowQuery query) {
    Condition where = query.where();
    if (where.equals(Condition.ALL)) {
      return Optional.of(new Keys(null));
    }
    Optional<Dimension> decisive = dimension(where);
    if (decisive.isPresent() && decisive.get() == query.dimension()) {
      return Optional.of(new Keys(where::matchesKey));
    }
    boolean byStatus = decisive.isPresent() && decisive.get() == Dimension.STATUS;
    if (byStatus && query.dimension() == Dimension.FAILURE) {
      return ofFailures(where);
    }
    if (decisive.isPresent() && decisive.equals(query.dimension().parent())) {
      boolean all = where.matchesKey(query.parent().orElseThrow());
      return Optional.of(new Keys(all ? null : key -> false));
    }
    return Optional.empty();
  }

  /**
   * What has failed is named by its status if that is an error, and else by how: then a condition
   * has to be met by all other statuses, or by none of them.
   */
  private static Optional<Keys> ofFailures(Condition where) {
    boolean others = where.matchesKey(NO_STATUS);
    for (int status = 100; status < FIRST_ERROR; status++) {
      if (where.matchesKey(Integer.toString(status)) != others) {
        return Optional.empty();
      }
    }
    return Optional.of(
        new Keys(
            key -> {
              String how = key.substring(0, Math.max(0, key.indexOf(' ')));
              return IS_STATUS.test(how) ? where.matchesKey(how) : others;
            }));
  }
}
