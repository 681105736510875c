package org.convocatoria.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.DelegatingServletInputStream;
import org.springframework.mock.web.MockHttpServletRequest;

class LimitedRequestTest {

  @Test
  void aBodyThatNobodyReadToItsEndIsNotItsSendersFault() throws IOException {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setContent(new byte[100]);
    LimitedRequest limited = new LimitedRequest(request, 1_000);
    assertThat(limited.getInputStream().read()).isEqualTo(0);
    assertThat(LimitedRequest.outstanding(request)).isFalse();
  }

  @Test
  void aBodyWhoseSenderIsGoneIs() throws IOException {
    InputStream gone = InputStream.nullInputStream();
    gone.close();
    MockHttpServletRequest request =
        new MockHttpServletRequest() {
          @Override
          public ServletInputStream getInputStream() {
            return new DelegatingServletInputStream(gone);
          }
        };
    LimitedRequest limited = new LimitedRequest(request, 1_000);
    ServletInputStream body = limited.getInputStream();
    assertThatThrownBy(body::read).isInstanceOf(IOException.class);
    assertThat(LimitedRequest.outstanding(request)).isTrue();
  }
}
