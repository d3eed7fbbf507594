package io.gonetmon.dashboard;

import io.gonetmon.terminal.Area;

/** A pane, and where it is drawn. */
record Placed(Pane pane, Area area) {}
