package io.gonetmon.http.syntax;

/**
 * Where in a head those fields are that decide nothing, but are shown. Of several of a name the
 * first counts. Reused for each message.
 */
public final class NotedFields {
  private final byte[][] names = new byte[Name.values().length][];
  private final int[] from = new int[names.length];
  private final int[] to = new int[names.length];

  /** Which fields. */
  public enum Name {
    USER_AGENT("user-agent"),
    REFERRER("referer"),
    TRACE("traceparent");

    private final String text;

    Name(String text) {
      this.text = text;
    }
  }

  public NotedFields() {
    for (Name each : Name.values()) {
      names[each.ordinal()] = StartLine.name(each.text);
    }
  }

  /** Forgets all. */
  public void clear() {
    for (int i = 0; i < names.length; i++) {
      from[i] = 0;
      to[i] = 0;
    }
  }

  /**
   * Notes a field if it is one of them.
   *
   * @param name where its name begins, of {@code length} bytes
   * @param valueFrom where its value begins, which ends before {@code valueTo}
   */
  public void note(byte[] data, int name, int length, int valueFrom, int valueTo) {
    for (int i = 0; i < names.length; i++) {
      if (names[i].length == length && to[i] == 0 && StartLine.isName(data, name, names[i])) {
        from[i] = valueFrom;
        to[i] = valueTo;
      }
    }
  }

  /** Where the value of a field begins. */
  public int from(Name name) {
    return from[name.ordinal()];
  }

  /** Where it ends; where it begins if it is empty, or not there. */
  public int to(Name name) {
    return to[name.ordinal()];
  }

  public boolean isEmpty(Name name) {
    return from(name) == to(name);
  }
}
