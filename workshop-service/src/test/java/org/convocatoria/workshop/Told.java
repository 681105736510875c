package org.convocatoria.workshop;

import java.util.List;
import java.util.stream.Collectors;
import org.convocatoria.test.TestBroker;
import org.convocatoria.test.Waiting;

/** What the other services tell this one in tests, as their events say it. */
public final class Told {

  /** The call of 2014 with its four dates. */
  public static final String CALL = "la-laguna-2014";

  private Told() {}

  /** The call of 2014, opened. */
  public static String callOpened() {
    return callOpened(CALL, "2014-09-11T09:00:00-05:00", calendar());
  }

  /** A call with this calendar. */
  public static String callOpened(String call, String opens, String workshops) {
    return """
    {"state":{"call":"%s",
      "names":{"es":"Plan Estratégico Metropolitano de La Laguna","en":"Metropolitan Strategic Plan of La Laguna"},
      "issuer":{"es":"Consejo Directivo del IMPLAN Torreón","en":"Board of the Municipal Planning Institute"},
      "zone":"America/Monterrey","opens":"%s","sample":true,"daysMoved":7,
      "tables":[
       {"id":"MOV","name":{"es":"Movilidad y transporte","en":"Mobility and transport"},"short":{"es":"Movilidad","en":"Mobility"}},
       {"id":"SUS","name":{"es":"Sustentabilidad","en":"Sustainability"},"short":{"es":"Sustentabilidad","en":"Sustainability"}}],
      "workshops":[%s],"municipalities":[{"id":"lerdo","name":{"es":"Lerdo, Durango","en":"Lerdo, Durango"}}],
      "forms":[{"id":"online-consultation","name":{"es":"Consulta en línea","en":"Online consultation"}}],"horizon":{"from":2015,"to":2040},
      "invitations":{"phone":"871 000 0000"},"privacyNotice":{"version":"1","sha256":"0","url":"/aviso-de-privacidad"}},
     "change":{}}
    """
        .formatted(call, opens, workshops);
  }

  /** The four dates of 2014. */
  public static String calendar() {
    return String.join(
        ",",
        workshop("t1", "2014-10-02T09:00:00-05:00", "2014-10-02T14:00:00-05:00", "diagnosis"),
        workshop("t2", "2014-10-23T09:00:00-05:00", "2014-10-23T14:00:00-05:00", "objective"),
        workshop("t3", "2014-11-20T09:00:00-06:00", "2014-11-20T14:00:00-06:00", "project"),
        """
        {"id":"presentacion","name":{"es":"Presentación","en":"Presentation"},"theme":{"es":"Plan","en":"Plan"},
         "starts":"2015-02-19T10:00:00-06:00","ends":"2015-02-19T12:00:00-06:00",
         "place":{"name":"Sede por confirmar","address":"Torreón, Coahuila"},"resultKinds":[],"presentation":true}
        """);
  }

  /** One date. */
  public static String workshop(String id, String starts, String ends, String kind) {
    return """
    {"id":"%s","name":{"es":"Taller %s","en":"Workshop %s"},"theme":{"es":"Tema, con comas; y más","en":"Theme"},
     "starts":"%s","ends":"%s","place":{"name":"Sede por confirmar","address":"Torreón, Coahuila"},
     "resultKinds":["%s"],"presentation":false}
    """
        .formatted(id, id, id, starts, ends, kind);
  }

  /** A contribution of this standing. */
  public static String contribution(String id, String folio, String status, String... tables) {
    return """
    {"state":{"id":"%s","call":"la-laguna-2014","folio":"%s","status":"%s","matter":"idea",
      "form":"online-consultation","suggestedTable":"MOV","tables":[%s],"municipality":"lerdo",
      "kind":"citizen","channel":"web","capturedByStaff":false,"sample":true,
      "receivedAt":"2014-09-12T15:04:05Z","attachments":0},"change":{}}
    """
        .formatted(
            id,
            folio,
            status,
            List.of(tables).stream().map(t -> "\"" + t + "\"").collect(Collectors.joining(",")));
  }

  /** The words of a contribution. */
  public static String text(String id, String folio, String title, String text) {
    return """
    {"state":{"id":"%s","folio":"%s","title":"%s","text":"%s"},"change":{}}
    """
        .formatted(id, folio, title, text);
  }

  /** The words of a contribution that brings data. */
  public static String dataText(String id, String folio, String title, String text) {
    return text(id, folio, title, text)
        .replace(
            "},\"change\"",
            ",\"data\":{\"quality\":\"preliminary\",\"source\":\"Registro de medidores\","
                + "\"cutOff\":\"2013-12-31\"}},\"change\"");
  }

  /** An invitation of this standing. */
  public static String invitation(String id, String workshop, String table, String status) {
    return """
    {"state":{"id":"%s","call":"la-laguna-2014","round":"r1","workshop":"%s","table":"%s",
      "capacity":"social","status":"%s","rank":1,"invitedAsReserve":false,"calendarSequence":0},
     "change":{}}
    """
        .formatted(id, workshop, table, status);
  }

  /** Opens the call of 2014 over the broker and waits until its calendar is served. */
  public static void openCall(Api api) {
    TestBroker.publish("submission.events", CALL, 1, "submission.call-opened.v1", callOpened());
    Waiting.untilTrue(
        "the calendar of the call", () -> api.get("/api/workshops").json().at("/items").size() > 3);
  }

  /** Admits a contribution over the broker and waits until the dossier has it with its text. */
  public static void admit(Api api, String id, String folio, String table) {
    TestBroker.publish(
        "submission.events",
        id,
        2,
        "submission.contribution-admitted.v1",
        contribution(id, folio, "admitted", table));
    TestBroker.publish(
        "submission.texts",
        id,
        3,
        "submission.contribution-text.v1",
        text(id, folio, "Título de " + folio, "Texto de " + folio));
    Waiting.untilTrue(
        folio + " in the dossier",
        () ->
            api.get("/api/staff/tables/" + table + "/dossier?q=" + folio, Api.coordinator())
                .at("/contributions/0/text")
                .equals("Texto de " + folio));
  }
}
