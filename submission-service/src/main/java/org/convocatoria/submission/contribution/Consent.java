package org.convocatoria.submission.contribution;

import java.time.Instant;
import java.util.List;

/** What somebody agreed to, under which version of the notice, and when. */
public record Consent(String notice, String noticeSha256, List<String> purposes, Instant at) {

  /** The purpose of a call's notice under which mail is sent. */
  static final String LETTERS = "contact";
}
