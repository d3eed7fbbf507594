package io.gonetmon.dashboard;

import io.gonetmon.terminal.Input;
import io.gonetmon.terminal.Key;
import io.gonetmon.terminal.TextInput;
import io.gonetmon.where.Condition;
import java.util.List;
import java.util.Optional;

/** What keys change of a filter that is being typed, and so of what is shown. */
record FilterTyping(ScreenState screen, Overlay.Prompt typed) {
  ScreenState take(Input input) {
    Optional<ScreenState> ended =
        input instanceof Key.Named key ? leave(key.name()) : Optional.empty();
    return ended.orElseGet(() -> edit(input));
  }

  private Optional<ScreenState> leave(Key.Name name) {
    return switch (name) {
      case ENTER -> Optional.of(enter());
      case ESCAPE ->
          Optional.of(screen.with(screen.filter().with(typed.before())).with(Overlay.NONE));
      case UP -> Optional.of(recall(1));
      case DOWN -> Optional.of(recall(-1));
      default -> Optional.empty();
    };
  }

  private ScreenState edit(Input input) {
    Optional<TextInput> changed = typed.input().with(input);
    return changed.map(text -> show(typed.with(text))).orElse(screen);
  }

  private ScreenState show(Overlay.Prompt next) {
    Condition where = next.condition().orElse(screen.where());
    return screen.with(screen.filter().with(where)).with(next);
  }

  /** A text with a mistake stays to be corrected. */
  private ScreenState enter() {
    return typed
        .condition()
        .map(where -> screen.filter().with(where).remembering(typed.input().text().strip()))
        .map(filter -> screen.with(filter).with(Overlay.NONE))
        .orElse(screen);
  }

  private ScreenState recall(int further) {
    List<String> recent = screen.filter().recent();
    int at = Math.max(0, Math.min(recent.size(), typed.recalled() + further));
    return show(typed.recalling(at, at == 0 ? "" : recent.get(at - 1)));
  }
}
