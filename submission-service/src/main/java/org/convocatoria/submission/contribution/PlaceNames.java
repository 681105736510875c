package org.convocatoria.submission.contribution;

import org.convocatoria.submission.call.Calls;
import org.springframework.stereotype.Component;

/** Says the place of a contribution by the name that its call gives it. */
@Component
public class PlaceNames {

  private final Calls calls;

  PlaceNames(Calls calls) {
    this.calls = calls;
  }

  /** For anybody: the place where the call lists it; empty where there is none or another. */
  public String listed(Contribution of) {
    Place place = of.content().place();
    return place == null || place.id() == null ? "" : name(place, of);
  }

  /** For its owner, and for staff who may see the contributor: also a place that was written. */
  public String whole(Contribution of) {
    Place place = of.content().place();
    return place == null ? "" : name(place, of);
  }

  private String name(Place place, Contribution of) {
    return place.said(calls.of(of.call()), of.content().municipality());
  }
}
