package io.gonetmon.where;

import io.gonetmon.model.Exchange;

/** What a field has to be. */
sealed interface Criterion permits Address, Amount, Ending, NoStatus, Wording {
  /** Whether the field of an exchange meets it; one that is not known does not. */
  boolean isMetBy(Field field, Exchange exchange);

  /** Whether a field that is written like this meets it. */
  boolean isMetBy(String value);

  /** As it is written. */
  String text();
}
