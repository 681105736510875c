package org.convocatoria.service.body;

import java.util.List;
import org.convocatoria.service.problem.FieldError;
import tools.jackson.databind.JsonNode;

/**
 * What a body must keep to beyond what its schema can say, such as naming only tables that the call
 * has. A body that breaks its schema is asked as well, so that everything is named at once.
 */
public interface BodyRules {

  /** Whether these rules are about bodies of this schema. */
  boolean areAbout(String schema);

  /** What is wrong; members may be missing or of any type, which the schema speaks of. */
  List<FieldError> errors(JsonNode body);
}
