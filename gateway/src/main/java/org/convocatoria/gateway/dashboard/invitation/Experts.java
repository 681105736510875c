package org.convocatoria.gateway.dashboard.invitation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.convocatoria.gateway.dashboard.desk.Desk;
import org.convocatoria.gateway.edge.service.Answer;
import org.convocatoria.gateway.edge.service.Lenient;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.edge.service.ServiceClient;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the directory. */
@Component
class Experts {

  /** A list to tick people on; whoever has more than this narrows it by entering fewer. */
  private static final int PAGES = 10;

  private final ServiceClient services;

  Experts(ServiceClient services) {
    this.services = services;
  }

  /** A page of the directory. */
  record Directory(List<Expert> items, @Nullable String next) {
    static final Directory EMPTY = new Directory(List.of(), null);

    Directory {
      items = Lenient.list(items);
    }
  }

  Answer<Directory> page(String cursor, Desk desk) {
    return services
        .to(Service.INVITATION, desk.caller())
        .query("cursor", cursor)
        .get(Directory.class, "/api/staff/experts");
  }

  /** Everybody who may be invited, those known for this table first. */
  List<Expert> forTable(String table, Desk desk) {
    List<Expert> all = new ArrayList<>();
    String cursor = "";
    for (int i = 0; i < PAGES && (i == 0 || !cursor.isEmpty()); i++) {
      Directory page = page(cursor, desk).orErrorPage();
      all.addAll(page.items());
      cursor = Lenient.text(page.next());
    }
    return all.stream()
        .sorted(Comparator.comparing((Expert each) -> !each.tables().contains(table)))
        .toList();
  }
}
