package org.convocatoria.plan;

import org.convocatoria.test.PageReader;

/** Opens the pages of the plan as members of staff and the public would. */
public final class StaffPages {

  private final int port;

  public StaffPages(int port) {
    this.port = port;
  }

  public PageReader as(String role) {
    return new PageReader(port, Api.as(role));
  }

  public PageReader leadOf(String table) {
    return new PageReader(port, Api.leadOf(table));
  }

  public PageReader everybody() {
    return new PageReader(port, Api.anonymous());
  }
}
