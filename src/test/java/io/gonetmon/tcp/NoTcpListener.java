package io.gonetmon.tcp;

/** Counts nothing. */
class NoTcpListener implements TcpListener {
  @Override
  public void opened() {}

  @Override
  public void closed() {}

  @Override
  public void reset() {}

  @Override
  public void refused() {}

  @Override
  public void unansweredSyn() {}

  @Override
  public void retransmitted() {}

  @Override
  public void synRetransmitted() {}

  @Override
  public void outOfOrder() {}

  @Override
  public void duplicate() {}

  @Override
  public void handshake(long nanos) {}

  @Override
  public void lost(long bytes) {}

  @Override
  public void unparsed() {}

  @Override
  public void evicted() {}
}
