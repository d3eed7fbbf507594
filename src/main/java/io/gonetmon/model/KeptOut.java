package io.gonetmon.model;

/**
 * What was seen and not counted: packets in which no HTTP was looked for, by cause, and messages.
 *
 * @param filter those that the filter rejects
 * @param wrapping encrypted, compressed, or wrapped in a way that is not known
 * @param linkType of a link type that is not known
 * @param notTcp accepted by the filter, but no TCP
 * @param where messages of exchanges that do not meet the condition for being counted
 */
public record KeptOut(long filter, long wrapping, long linkType, long notTcp, long where) {
  public static final KeptOut NOTHING = new KeptOut(0, 0, 0, 0);

  /** Packets alone. */
  public KeptOut(long filter, long wrapping, long linkType, long notTcp) {
    this(filter, wrapping, linkType, notTcp, 0);
  }

  /** The same and so many messages. */
  public KeptOut withMessages(long messages) {
    return new KeptOut(filter, wrapping, linkType, notTcp, where + messages);
  }

  public KeptOut plus(KeptOut other) {
    return new KeptOut(
        filter + other.filter,
        wrapping + other.wrapping,
        linkType + other.linkType,
        notTcp + other.notTcp,
        where + other.where);
  }

  /** Whether no packet was kept out. */
  public boolean isNoPacket() {
    return filter + wrapping + linkType + notTcp == 0;
  }
}
