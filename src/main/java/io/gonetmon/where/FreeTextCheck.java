package io.gonetmon.where;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what stands without a field and is most likely meant to have one, or to be a sign. */
final class FreeTextCheck {
  private static final Set<String> SIGNS = Set.of("and", "or", "not");
  private static final Pattern COMPARED = Pattern.compile("(\\p{Alpha}+)([=<>!].*)");

  private FreeTextCheck() {}

  static boolean isDoubtful(String text) {
    return isSign(text) || AmountReader.isClass(text) || AddressReader.network(text) != null;
  }

  private static boolean isSign(String text) {
    return SIGNS.contains(text.toLowerCase(Locale.ROOT));
  }

  static void check(Word word) throws ConditionSyntaxException {
    String text = word.text();
    if (word.form() != Word.Form.BARE || word.isExact()) {
      return;
    }
    if (isSign(text)) {
      throw word.mistake(
          "write & for and, | for or, - for not; quote \"%s\" to look for it".formatted(text));
    }
    if (AmountReader.isClass(text)) {
      throw word.mistake("a field is missing, as in status:%s".formatted(text));
    }
    if (AddressReader.network(text) != null) {
      throw word.mistake("a field is missing, as in client:%s or server:%1$s".formatted(text));
    }
    if (text.startsWith("<") || text.startsWith(">")) {
      throw word.mistake("a field is missing, as in time:>200ms or size:>1M");
    }
    Matcher compared = COMPARED.matcher(text);
    if (compared.matches() && Field.named(compared.group(1)).isPresent()) {
      throw word.mistake(
          "a colon is missing: %s:%s".formatted(compared.group(1), compared.group(2)));
    }
  }
}
