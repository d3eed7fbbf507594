package io.gonetmon.traffic;

/** A page of a made-up site: how often it is asked for, how, and what the answer is. */
record Page(int weight, Ask ask, Answer answer) {

  /** Reads a row of the catalogue: weight, method, host, target, status, bytes, framing, millis. */
  static Page row(String row) {
    String[] cell = row.strip().split(" +", -1);
    var body = new Body(Integer.parseInt(cell[5]), cell[6].equals("chunked"));
    return new Page(
        Integer.parseInt(cell[0]),
        new Ask(cell[1], cell[2], cell[3]),
        new Answer(Integer.parseInt(cell[4]), body, Integer.parseInt(cell[7])));
  }
}
