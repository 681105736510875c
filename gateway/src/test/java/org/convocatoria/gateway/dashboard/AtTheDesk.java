package org.convocatoria.gateway.dashboard;

import com.mongodb.client.MongoDatabase;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.convocatoria.gateway.Browser;
import org.convocatoria.gateway.TestClock;
import org.convocatoria.gateway.edge.Secrets;
import org.convocatoria.gateway.edge.SessionCookie;

/** Browsers of people who have signed in already. */
final class AtTheDesk {

  private AtTheDesk() {}

  /** A browser of somebody with this role, and of these tables. */
  static Browser as(String role, MongoDatabase database, int port, String... tables) {
    String id = Secrets.random(32);
    database
        .getCollection("sessions")
        .insertOne(
            new Document("_id", Secrets.hash(id))
                .append("kind", "BROWSER")
                .append("account", role)
                .append("roles", List.of(role))
                .append("tables", List.of(tables))
                .append("expires", Date.from(TestClock.START.plus(Duration.ofDays(1)))));
    Browser browser = new Browser(port);
    browser.carry(SessionCookie.NAME, id);
    return browser;
  }

  /** Sends a form of the page at this address. */
  static HttpResponse<String> submit(Browser browser, String page, String path, String... fields) {
    return browser.submit(browser.get(page).body(), path, fields);
  }
}
