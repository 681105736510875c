package org.convocatoria.benchmark.service.relational;

import org.convocatoria.benchmark.service.Item;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Items as rows. */
public final class ItemRows {

  private final JdbcClient jdbc;

  ItemRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
    jdbc.sql(
            "create table if not exists items"
                + " (id text primary key, title text not null, text text not null)")
        .update();
  }

  /** False when the id is taken. */
  public boolean insert(String id, Item item) {
    return jdbc.sql("insert into items values (?, ?, ?) on conflict do nothing")
            .params(id, item.title(), item.text())
            .update()
        == 1;
  }
}
