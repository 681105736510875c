package org.convocatoria.submission.datarequest.pages;

import java.util.UUID;
import org.convocatoria.test.PageReader;
import org.convocatoria.test.PageReader.Read;

/** The coordinator's desk, with a letter to an agency of its own. */
final class RequestDesk {

  static final String BOARD = "/personal/peticiones";
  static final String NEW = BOARD + "/nueva";

  private final PageReader coordinator;
  private String agency = "";

  RequestDesk(PageReader coordinator) {
    this.coordinator = coordinator;
  }

  /** Each test begins with an agency that no other knows. */
  void begin() {
    agency = "Dependencia " + UUID.randomUUID();
  }

  String agency() {
    return agency;
  }

  /** The letter, ready to be sent. */
  PageReader.Filled letter() {
    return coordinator
        .get(NEW)
        .form(NEW)
        .with("letter.date", "11 de septiembre de 2014")
        .with("subject", "Volúmenes de agua")
        .with("variables", "volumen extraído\nvolumen facturado")
        .with("period.from", "2009")
        .with("period.to", "2013")
        .with("agencies", agency + "; Agua")
        .with("workingDays", "10");
  }

  Read board(String more) {
    return coordinator.get(BOARD + "?dependencia=" + agency.replace(" ", "%20") + more);
  }

  /** The address of the request that was sent. */
  String opened() {
    return board("").page().select("th[scope=row] a[href^=" + BOARD + "/]").attr("href");
  }

  /** A request that was sent and acknowledged. */
  String acknowledged() {
    coordinator.send(letter());
    String one = opened();
    coordinator.send(coordinator.get(one).form(one + "/acuse").with("date", "2014-09-12"));
    return one;
  }

  /** The page of its agency's link. */
  String link(String one) {
    String link = coordinator.get(one).page().select(".breakable").text();
    return link.substring(link.indexOf("/r/"));
  }
}
