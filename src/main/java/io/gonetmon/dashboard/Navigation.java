package io.gonetmon.dashboard;

import java.util.List;
import java.util.Optional;

/**
 * How a command changes the view, given what is on the screen.
 *
 * @param hosts in the order of the list
 * @param sections how many the open host has
 * @param page how many rows of the list, or of the open host's sections, are on the screen
 */
record Navigation(List<String> hosts, int sections, int page) {

  boolean scrolls() {
    return sections > page;
  }

  View apply(Command command, View view) {
    return switch (command) {
      case UP -> move(view, -1);
      case DOWN -> move(view, 1);
      case PAGE_UP -> move(view, -page);
      case PAGE_DOWN -> move(view, page);
      case FIRST -> move(view, -Integer.MAX_VALUE);
      case LAST -> move(view, Integer.MAX_VALUE);
      case OPEN -> open(view);
      case BACK -> back(view);
      case SCOPE -> view.toggleScope();
      case SORT -> view.nextOrder();
      case HELP -> view.helped(!view.help());
      case FREEZE, REDRAW, QUIT -> view;
    };
  }

  private View move(View view, int by) {
    if (view.help()) {
      return view;
    }
    if (view.open()) {
      return view.scrolled(within((long) view.scroll() + by, Math.max(0, sections - page)));
    }
    if (hosts.isEmpty()) {
      return view;
    }
    return view.select(Optional.of(hosts.get(within((long) position(view) + by, last()))));
  }

  private View open(View view) {
    if (view.help() || view.open()) {
      return back(view);
    }
    return hosts.isEmpty()
        ? view
        : view.select(Optional.of(hosts.get(position(view)))).opened(true);
  }

  private View back(View view) {
    if (view.help()) {
      return view.helped(false);
    }
    return view.open() ? view.opened(false) : view.select(Optional.empty());
  }

  private int position(View view) {
    return view.selected().map(hosts::indexOf).filter(at -> at >= 0).orElse(0);
  }

  private int last() {
    return hosts.size() - 1;
  }

  private static int within(long value, int max) {
    return (int) Math.max(0, Math.min(max, value));
  }
}
