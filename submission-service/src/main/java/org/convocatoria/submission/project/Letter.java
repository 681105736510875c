package org.convocatoria.submission.project;

import org.convocatoria.service.mail.Mailing;

/**
 * The subject of a letter of an application.
 *
 * @param subject the number of the promoter it goes to, or of the decision it announces
 */
public record Letter(String template, int subject) {

  /** To a promoter: asks for acceptance. */
  public static final String ACCEPTANCE = "application-acceptance";

  /** To the leader: the draft's link. */
  public static final String DRAFT = "application-draft";

  /** To the leader: the folio. */
  public static final String RECEIPT = "application-receipt";

  /** To the leader: a decision with its reason. */
  public static final String DECISION = "application-decision";

  private static final String SEPARATOR = ":";

  /** The subject of a requested letter. */
  public static Letter of(Mailing.Letter asked) {
    String[] parts = asked.about().split(SEPARATOR, -1);
    return new Letter(parts[0], Integer.parseInt(parts[1]));
  }

  String about() {
    return template + SEPARATOR + subject;
  }
}
