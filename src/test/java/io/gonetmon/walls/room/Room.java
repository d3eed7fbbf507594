package io.gonetmon.walls.room;

import io.gonetmon.walls.House;

/** Uses the house that it is in. */
public record Room(House house) {}
