package io.gonetmon.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.query.DetailQuery;
import io.gonetmon.query.Query;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueriesTest {
  private static final Query FIRST = new DetailQuery(1);
  private static final Query SECOND = new DetailQuery(2);
  private static final Query THIRD = new DetailQuery(3);

  private final Queries queries = new Queries();
  private int woken;

  @Test
  void keepsWhatEachAskedLastAndNamesEachQuestionOnce() {
    var one = queries.asker(() -> woken++);
    var other = queries.asker(() -> woken++);
    one.accept(List.of(FIRST, SECOND));
    other.accept(List.of(SECOND, THIRD));

    assertThat(queries.current()).containsExactly(FIRST, SECOND, THIRD);

    one.accept(List.of());

    assertThat(queries.current()).containsExactly(SECOND, THIRD);
    assertThat(woken).isEqualTo(3);
  }

  @Test
  void saysOnceThatSomethingElseWasAsked() {
    queries.asker(() -> woken++).accept(List.of(FIRST));

    assertThat(queries.takeChange()).isTrue();
    assertThat(queries.takeChange()).isFalse();
  }
}
