package io.gonetmon.page;

/** HTML as it is written: whatever is not our own is escaped. Confined to who made it. */
final class Markup {
  private final StringBuilder html = new StringBuilder(1 << 16);

  /**
   * Begins an element.
   *
   * @param attributes names and values in turn
   */
  Markup open(String tag, String... attributes) {
    html.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      html.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1]);
      html.append('"');
    }
    html.append('>');
    return this;
  }

  Markup close(String tag) {
    html.append("</").append(tag).append(">\n");
    return this;
  }

  /** An element that holds text only. */
  Markup leaf(String tag, String text, String... attributes) {
    open(tag, attributes).text(text);
    html.append("</").append(tag).append('>');
    return this;
  }

  /** An element of a picture, which holds nothing. */
  Markup shape(String tag, String... attributes) {
    open(tag, attributes);
    html.insert(html.length() - 1, '/');
    return this;
  }

  Markup text(String text) {
    escape(text);
    return this;
  }

  /** What is ours and was written as HTML. */
  Markup own(String text) {
    html.append(text);
    return this;
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      switch (character) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        default -> html.append(character);
      }
    }
  }

  @Override
  public String toString() {
    return html.toString();
  }
}
