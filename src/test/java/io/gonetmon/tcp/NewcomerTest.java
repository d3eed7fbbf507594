package io.gonetmon.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A new connection between the endpoints of another, whose SYN was not captured. */
final class NewcomerTest {
  private static final String OPEN = "open 10.0.0.1:40000 > 10.0.0.2:80 in the middle";

  private final Talk talk = new Talk();

  @Test
  void beginsWithTwoSegmentsThatFitEachOther() {
    talk.client(0, 0, "abc").server(0, 3, "xyz").quiet(300);
    talk.at(30_000).isns(1_390_851_129, -223_916_571).client(0, 0, "def").server(0, 3, "uvw");

    assertThat(talk.ends().events())
        .containsExactly(
            OPEN, "> abc", "< xyz", "end ABANDONED", OPEN, "> def", "< uvw", "end OPEN");
  }

  @Test
  void beginsWithTwoSegmentsOfOneSide() {
    talk.opens().client(0, 0, "abc").isns(1_390_851_129, -223_916_571);
    talk.client(0, 0, "def").client(3, 0, "ghi").ends();

    assertThat(talk.read()).containsExactly("> abc", "> def", "> ghi");
  }

  @Test
  void beginsWithOneSegmentAfterTheOldConnectionIsClosed() {
    talk.opens().client(0, 0, "abc").clientFin(3, 0).serverFin(0, 4).events();
    talk.isns(1_390_851_129, -223_916_571).client(0, 0, "").client(0, 0, "def").ends();

    assertThat(talk.events())
        .containsExactly("end CLOSED_BY_ORIGINATOR", OPEN, "> def", "end OPEN");
  }

  @Test
  void beginsWithOneSegmentWhenTheOldConnectionStaysSilent() {
    talk.client(0, 0, "one").at(30_000).isns(1_390_851_129, 700_000_000).client(0, 0, "two");
    talk.at(60_000).isns(-1_390_851_129, 2_000_000_000).client(0, 0, "three").ends();

    assertThat(talk.read()).containsExactly("> one", "> two", "> three");
  }

  @Test
  void doesNotBeginWhileTheOldConnectionGoesOn() {
    talk.opens().client(0, 0, "abc").isns(1_390_851_129, -223_916_571).client(0, 0, "wild");
    talk.isns(Talk.CLIENT_ISN, Talk.SERVER_ISN).client(3, 0, "def").ends();

    assertThat(talk.events()).endsWith("> abc", "unparsed", "> def", "end OPEN");
  }

  @Test
  void doesNotBeginWithACopy() {
    talk.opens().client(0, 0, "abc").twice(2).isns(1_390_851_129, -223_916_571);
    talk.client(0, 0, "wild").twice(0).isns(Talk.CLIENT_ISN, Talk.SERVER_ISN);
    talk.client(3, 0, "def").ends();

    assertThat(talk.events()).endsWith("> abc", "unparsed", "> def", "end OPEN");
  }

  @Test
  void doesNotBeginWithAnAcknowledgementOrAnEnd() {
    talk.opens().client(0, 0, "abc").isns(1_390_851_129, -223_916_571);
    talk.client(0, 0, "").clientFin(0, 0).serverFin(0, 1);
    talk.isns(Talk.CLIENT_ISN, Talk.SERVER_ISN).client(3, 0, "def").ends();

    assertThat(talk.events()).endsWith("> abc", "> def", "end OPEN");
  }

  @Test
  void isNoJumpOfOneDirectionAlone() {
    talk.opens().client(0, 0, "abc").server(2_000_000, 3, "xyz").client(3, 2_000_003, "def");

    assertThat(talk.ends().read()).containsExactly("> abc", "< lost 2000000", "< xyz", "> def");
  }

  @Test
  void isReadAtTheEndOfTheCapture() {
    talk.opens().client(0, 0, "abc").isns(1_390_851_129, -223_916_571).client(0, 0, "def").ends();

    assertThat(talk.events()).endsWith("> abc", "end OPEN", OPEN, "> def", "end OPEN");
  }
}
