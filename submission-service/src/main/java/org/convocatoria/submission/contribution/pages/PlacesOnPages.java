package org.convocatoria.submission.contribution.pages;

import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.pages.frame.PublicPage;
import org.convocatoria.submission.contribution.PlaceNames;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Lets every page say the places of the contributions that it shows. */
@ControllerAdvice(annotations = {PublicPage.class, DeskPage.class})
class PlacesOnPages {

  private final PlaceNames names;

  PlacesOnPages(PlaceNames names) {
    this.names = names;
  }

  @ModelAttribute("places")
  PlaceNames places() {
    return names;
  }
}
