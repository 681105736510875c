package org.convocatoria.local.demo;

import org.convocatoria.local.client.PlatformApi;
import tools.jackson.databind.JsonNode;

/** A form of participation by which contributions of the sample come in. */
interface OwnForm {

  /**
   * Has the contribution come in as it would.
   *
   * @return the answer that names its folio, or the refusal; what was done before is not done again
   */
  PlatformApi.Response play(SampleProcess.Sample sample, JsonNode call);
}
