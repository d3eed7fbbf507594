package io.gonetmon.where;

import io.gonetmon.model.Endpoint;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads what a text or an address has to be. */
final class TextReader {
  private static final Pattern PART_OF_ADDRESS = Pattern.compile("[0-9a-fA-F.:\\[\\]*]+");

  private static final Pattern CAPITAL = Pattern.compile("[A-Z]");

  private TextReader() {}

  static Criterion text(Field field, Word word) throws ConditionSyntaxException {
    boolean isLower = field == Field.HOST && word.isExact();
    return text(word, isLower ? lowerCase(word.text()) : word.text());
  }

  /** In ASCII alone, as hosts are. */
  private static String lowerCase(String text) {
    return CAPITAL.matcher(text).replaceAll(each -> each.group().toLowerCase(Locale.ROOT));
  }

  /** What any of some fields has to be. */
  static Criterion freeText(Word word) throws ConditionSyntaxException {
    return text(word, word.text());
  }

  private static Criterion text(Word word, String text) throws ConditionSyntaxException {
    if (word.form() == Word.Form.EXPRESSION) {
      return Expression.of(text, word.at() + 1);
    }
    if (word.isExact()) {
      return new Wording.Exact(text);
    }
    if (word.form() == Word.Form.QUOTED) {
      return new Wording.Part(text);
    }
    if (text.startsWith("!")) {
      throw word.mistake("! and - stand before the field; quote text that begins with !");
    }
    return text.indexOf('*') < 0 ? new Wording.Part(text) : new Wording.Wildcard(text);
  }

  static Criterion address(Field field, Word word) throws ConditionSyntaxException {
    String text = word.text();
    if (word.form() == Word.Form.EXPRESSION) {
      return Expression.of(text, word.at() + 1);
    }
    Criterion whole = wholeAddress(text);
    if (whole != null) {
      return whole;
    }
    if (text.indexOf('/') >= 0) {
      throw word.mistake("%s is not a network, such as 10.0.0.0/8 or fd00::/8".formatted(text));
    }
    if (word.isExact() || !PART_OF_ADDRESS.matcher(text).matches()) {
      throw word.mistake(
          ("%s is not an address; %s takes 10.0.0.7, 10.0.0.7:80, 10.0.0.0/8 or" + " 10.0.*")
              .formatted(text, field.word()));
    }
    return text.indexOf('*') < 0 ? new Wording.Part(text) : new Wording.Wildcard(text);
  }

  private static Criterion wholeAddress(String text) {
    Endpoint address = AddressReader.address(text);
    if (address != null) {
      return Address.Network.of(address, Address.Network.ALL_BITS);
    }
    Endpoint endpoint = AddressReader.withPort(text);
    return endpoint != null ? new Address.Socket(endpoint) : AddressReader.network(text);
  }
}
