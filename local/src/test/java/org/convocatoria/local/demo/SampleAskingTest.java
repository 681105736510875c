package org.convocatoria.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SampleAskingTest {

  @Test
  void anAgencyAsksOnceAndIsAnsweredOnce() {
    JsonNode fresh = request("[]");
    assertThat(SampleAsking.isToAsk(fresh)).isTrue();
    JsonNode asked = request("[{\"number\":1,\"what\":\"question\"}]");
    assertThat(SampleAsking.isToAsk(asked)).isFalse();
    assertThat(SampleAsking.waiting(asked)).contains(1);
    JsonNode told = request("[{\"number\":1,\"what\":\"question\",\"told\":{}}]");
    assertThat(SampleAsking.isToAsk(told)).isFalse();
    assertThat(SampleAsking.waiting(told)).isEmpty();
  }

  @Test
  void twoAgenciesOfTheSampleAsk() {
    List<String> asked =
        SampleProcess.load().contributions().stream()
            .filter(each -> each.form() == 2)
            .flatMap(each -> SampleAsking.of(each).stream())
            .map(SampleAsking::asks)
            .toList();
    assertThat(asked).containsExactly("/question", "/extension");
  }

  private static JsonNode request(String asked) {
    return JsonMapper.builder().build().readTree("{\"asked\":" + asked + "}");
  }
}
