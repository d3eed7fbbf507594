package io.gonetmon.walls;

import io.gonetmon.walls.room.Room;

/** Uses a room that uses the house: a circle through a package that holds another. */
public record House(Room room) {}
