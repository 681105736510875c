package org.convocatoria.gateway;

import java.util.List;
import org.convocatoria.test.WordsContract;

class WordsTest implements WordsContract {

  @Override
  public List<String> bundles() {
    return List.of(
        "account/words",
        "audit/words",
        "components/words",
        "desk/words",
        "door/words",
        "error/words",
        "reference/words");
  }
}
