package org.convocatoria.local.demo;

/**
 * A contribution that stands before publishing, because nobody has dealt with it.
 *
 * @param missing what it lacks, in the gate's words: a review, or an answer
 * @param sample whether it is sample data; of what a person said the demo decides nothing
 */
record Waiting(String folio, String missing, boolean sample) {

  /** What the demo does about it. */
  enum Decision {
    ADMIT_AND_ANSWER,
    ANSWER,
    LEAVE_TO_PEOPLE
  }

  Decision decision() {
    if (!sample) {
      return Decision.LEAVE_TO_PEOPLE;
    }
    return missing.equals("review") ? Decision.ADMIT_AND_ANSWER : Decision.ANSWER;
  }
}
