package io.gonetmon.terminal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Finds keys, mouse events and pasted text in the bytes that a terminal sends, however they are
 * divided. Confined to the thread that reads them.
 *
 * <p>What a terminal answers to questions is never taken for keys, not even if it comes late.
 */
final class InputDecoder {
  /** How long an Esc waits for the rest of a sequence before it is the key. */
  static final long ESCAPE_NANOS = 40_000_000;

  /** How long a sequence that has begun waits for its end before it is dropped. */
  static final long SEQUENCE_NANOS = 1_000_000_000;

  private static final char ESC = 0x1b;
  private static final char BELL = 7;
  private static final int LONGEST_SEQUENCE = 256;
  private static final int LONGEST_PASTE = 4096;
  private static final String PASTE_END = "\033[201~";
  private static final String REST_OF_SEQUENCE = "(?s)(\\[[0-9;<]*[A-Za-z~]|O[A-Z]).*";

  private final Consumer<String> answers;
  private final Queue<Input> found = new ArrayDeque<>();

  /** Bytes that are not yet decoded, one char for each. */
  private final StringBuilder held = new StringBuilder();

  private final StringBuilder pasted = new StringBuilder();
  private boolean pasting;
  private long heldSince;
  private long escapedAt = -SEQUENCE_NANOS;

  /**
   * @param answers called with what the terminal answers to a question, from its ESC on
   */
  InputDecoder(Consumer<String> answers) {
    this.answers = answers;
  }

  void feed(byte[] bytes, int count, long nanos) {
    String text = new String(bytes, 0, count, StandardCharsets.ISO_8859_1);
    boolean isRest = held.length() == 0 && nanos - escapedAt < SEQUENCE_NANOS;
    if (isRest && text.matches(REST_OF_SEQUENCE)) {
      held.append(ESC);
    }
    held.append(text);
    heldSince = nanos;
    decode();
  }

  /** The next input, if there is one by now. */
  Optional<Input> next(long nanos) {
    if (found.isEmpty() && held.length() > 0) {
      giveUp(nanos);
    }
    return Optional.ofNullable(found.poll());
  }

  private void giveUp(long nanos) {
    boolean isEscape = held.length() == 1 && held.charAt(0) == ESC && !pasting;
    if (isEscape && nanos - heldSince >= ESCAPE_NANOS) {
      escapedAt = nanos;
      held.setLength(0);
      name(Key.Name.ESCAPE, Set.of());
    } else if (nanos - heldSince >= SEQUENCE_NANOS) {
      held.setLength(0);
      endPaste();
    }
  }

  private void decode() {
    int at = 0;
    int used = -1;
    while (at < held.length() && used != 0) {
      used = pasting ? paste(at) : one(at);
      at += used;
    }
    held.delete(0, at);
    if (held.length() > LONGEST_SEQUENCE) {
      held.setLength(0);
    }
  }

  /** Decodes what begins there, and returns its length; 0 when it has not ended. */
  private int one(int at) {
    char first = held.charAt(at);
    if (first != ESC) {
      return typed(at, EnumSet.noneOf(Key.Modifier.class));
    }
    if (at + 1 == held.length()) {
      return 0;
    }
    return switch (held.charAt(at + 1)) {
      case '[' -> control(at);
      case 'O' -> application(at);
      case ']', 'P', '_', '^' -> answer(at);
      case ESC -> named(Key.Name.ESCAPE, Set.of(), 1);
      default -> {
        int used = typed(at + 1, EnumSet.of(Key.Modifier.ALT));
        yield used == 0 ? 0 : used + 1;
      }
    };
  }

  private int typed(int at, EnumSet<Key.Modifier> modifiers) {
    char c = held.charAt(at);
    if (c >= 0x80) {
      return beyondAscii(at, modifiers);
    }
    if (c == '\r' || c == '\n') {
      return named(Key.Name.ENTER, modifiers, 1);
    }
    if (c == '\t') {
      return named(Key.Name.TAB, modifiers, 1);
    }
    if (c == 8 || c == 0x7f) {
      return named(Key.Name.BACKSPACE, modifiers, 1);
    }
    if (c >= ' ') {
      return character(c, modifiers, 1);
    }
    modifiers.add(Key.Modifier.CTRL);
    return character(c == 0 ? ' ' : Character.toLowerCase((char) (c + '@')), modifiers, 1);
  }

  /** A character in UTF-8; one that is none, or not in the basic plane, is skipped. */
  private int beyondAscii(int at, Set<Key.Modifier> modifiers) {
    char first = held.charAt(at);
    int length = first < 0xc2 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 1;
    if (at + length > held.length()) {
      return 0;
    }
    String text = utf8(held.substring(at, at + length));
    if (text.length() == 1 && text.charAt(0) != '\ufffd') {
      character(text.charAt(0), modifiers, length);
    }
    return length;
  }

  private int control(int at) {
    if (held.length() == at + 2) {
      return 0;
    }
    char third = held.charAt(at + 2);
    if (third == '[') {
      return known(at, 4, () -> Sequences.console(held.charAt(at + 3)));
    }
    if (third == 'M') {
      return known(at, 6, () -> Sequences.oldMouse(old(at + 3), old(at + 4), old(at + 5)));
    }
    int last = at + 2;
    while (last < held.length() && held.charAt(last) >= ' ' && held.charAt(last) < '@') {
      last++;
    }
    if (last == held.length()) {
      return 0;
    }
    return control(at, last);
  }

  private int control(int at, int last) {
    String parameters = held.substring(at + 2, last);
    if (held.charAt(last) < '@' || held.charAt(last) > '~') {
      return last - at;
    }
    if (parameters.startsWith("?")) {
      answers.accept(held.substring(at, last + 1));
    } else if (parameters.equals("200") && held.charAt(last) == '~') {
      pasting = true;
    } else {
      Sequences.control(parameters, held.charAt(last)).ifPresent(found::add);
    }
    return last + 1 - at;
  }

  private int old(int at) {
    return held.charAt(at) - ' ';
  }

  private int application(int at) {
    return known(at, 3, () -> Sequences.application(held.charAt(at + 2)));
  }

  private int known(int at, int length, Supplier<Optional<Input>> meaning) {
    if (held.length() < at + length) {
      return 0;
    }
    meaning.get().ifPresent(found::add);
    return length;
  }

  /** A string that ends with BEL or ESC \. */
  private int answer(int at) {
    for (int end = at + 2; end < held.length(); end++) {
      boolean isTwo = held.charAt(end) == ESC && end + 1 < held.length();
      if (held.charAt(end) == BELL || isTwo) {
        answers.accept(held.substring(at, end));
        return end + (isTwo && held.charAt(end + 1) == '\\' ? 2 : isTwo ? 0 : 1) - at;
      }
    }
    return 0;
  }

  private int paste(int at) {
    int end = held.indexOf(PASTE_END, at);
    int beyond = end >= 0 ? end : held.length() - Math.min(held.length() - at, PASTE_END.length());
    int taken = Math.min(beyond - at, LONGEST_PASTE - pasted.length());
    pasted.append(held, at, at + taken);
    if (end >= 0) {
      endPaste();
      return end + PASTE_END.length() - at;
    }
    return beyond - at;
  }

  private void endPaste() {
    if (pasting) {
      pasting = false;
      found.add(new Paste(utf8(pasted.toString())));
      pasted.setLength(0);
    }
  }

  private static String utf8(String bytes) {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  private int named(Key.Name name, Set<Key.Modifier> modifiers, int used) {
    name(name, modifiers);
    return used;
  }

  private void name(Key.Name name, Set<Key.Modifier> modifiers) {
    found.add(new Key.Named(name, modifiers));
  }

  private int character(char c, Set<Key.Modifier> modifiers, int used) {
    found.add(new Key.Typed(c, modifiers));
    return used;
  }
}
