package io.gonetmon.dashboard;

import io.gonetmon.terminal.TextInput;
import io.gonetmon.where.Condition;
import io.gonetmon.where.ConditionSyntaxException;
import java.time.Instant;
import java.util.Optional;

/** What is shown over the page or in the last lines, until it is left. */
sealed interface Overlay {
  Overlay NONE = new None();

  /** Nothing. */
  record None() implements Overlay {}

  /** What the keys of the page do, so many lines scrolled away. */
  record Help(int scrolled) implements Overlay {}

  /** A sentence instead of the footer. */
  record Message(String text) implements Overlay {}

  /** Which columns are shown, and the one that keys are for. */
  record Columns(int at) implements Overlay {}

  /** The next key says which of some texts is copied. */
  record Copying() implements Overlay {}

  /** The next key says how what is shown is written to a file. */
  record Exporting() implements Overlay {}

  /** A time of day that is being typed, to go there. */
  record Clock(TextInput input) implements Overlay {}

  /** Which packets are to be watched, being typed. */
  record Packets(TextInput input) implements Overlay {}

  /** A time that is being marked on the graph, from there on. */
  record Marking(Instant from) implements Overlay {}

  /**
   * A filter that is being typed.
   *
   * @param recalled how many texts of before were gone back
   * @param before the condition that is in use again if it is given up
   */
  record Prompt(TextInput input, int recalled, Condition before) implements Overlay {

    /** The condition, if it can be understood. */
    Optional<Condition> condition() {
      try {
        return Optional.of(Condition.parse(input.text()));
      } catch (ConditionSyntaxException e) {
        return Optional.empty();
      }
    }

    /** What cannot be understood, if anything. */
    Optional<ConditionSyntaxException> mistake() {
      try {
        Condition.parse(input.text());
        return Optional.empty();
      } catch (ConditionSyntaxException e) {
        return Optional.of(e);
      }
    }

    Prompt with(TextInput other) {
      return new Prompt(other, recalled, before);
    }

    Prompt recalling(int other, String text) {
      return new Prompt(TextInput.of(text), other, before);
    }
  }
}
