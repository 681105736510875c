package org.convocatoria.submission.call;

import java.util.List;
import org.convocatoria.words.Sentence;

/** Tells the home page what a form of participation has open to the public now. */
public interface Openings {

  /** The kind of origin by which the call's data names the form. */
  String origin();

  /** The page that lists all of it, also what is over. */
  String page();

  /** What is open, the most urgent first. */
  List<Opening> now(Call call);

  /** Something open: a phrase with its name and end, and its page. */
  record Opening(Sentence text, String href) {}
}
