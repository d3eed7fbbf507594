package io.gonetmon.terminal;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import com.googlecode.lanterna.terminal.Terminal;
import java.io.EOFException;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the keys of a terminal. Confined to the thread that draws on it. */
final class KeyReader {
  private static final Map<KeyType, Key.Name> NAMES =
      Map.of(
          KeyType.ArrowUp, Key.Name.UP,
          KeyType.ArrowDown, Key.Name.DOWN,
          KeyType.PageUp, Key.Name.PAGE_UP,
          KeyType.PageDown, Key.Name.PAGE_DOWN,
          KeyType.Home, Key.Name.HOME,
          KeyType.End, Key.Name.END,
          KeyType.Enter, Key.Name.ENTER,
          KeyType.Escape, Key.Name.ESCAPE,
          KeyType.Backspace, Key.Name.BACKSPACE,
          KeyType.F1, Key.Name.F1);

  private final Terminal terminal;

  KeyReader(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Returns the next key that is waiting, skipping those that have no name here. */
  Optional<Key> poll() throws IOException {
    for (KeyStroke stroke = terminal.pollInput(); stroke != null; stroke = terminal.pollInput()) {
      if (stroke.getKeyType() == KeyType.EOF) {
        throw new EOFException("the terminal's input has ended");
      }
      Optional<Key> key = key(stroke);
      if (key.isPresent()) {
        return key;
      }
    }
    return Optional.empty();
  }

  private static Optional<Key> key(KeyStroke stroke) {
    Set<Key.Modifier> modifiers = modifiers(stroke);
    if (stroke.getKeyType() == KeyType.Character) {
      return Optional.of(new Key.Typed(stroke.getCharacter(), modifiers));
    }
    return Optional.ofNullable(NAMES.get(stroke.getKeyType()))
        .map(name -> new Key.Named(name, modifiers));
  }

  private static Set<Key.Modifier> modifiers(KeyStroke stroke) {
    var modifiers = EnumSet.noneOf(Key.Modifier.class);
    if (stroke.isCtrlDown()) {
      modifiers.add(Key.Modifier.CTRL);
    }
    if (stroke.isAltDown()) {
      modifiers.add(Key.Modifier.ALT);
    }
    return modifiers;
  }
}
