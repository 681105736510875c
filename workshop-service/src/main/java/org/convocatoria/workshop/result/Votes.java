package org.convocatoria.workshop.result;

/** How many of those present were in favour. */
public record Votes(int inFavour, int present) {

  /** Whether nobody is counted twice. */
  public boolean addUp() {
    return inFavour >= 0 && inFavour <= present;
  }
}
