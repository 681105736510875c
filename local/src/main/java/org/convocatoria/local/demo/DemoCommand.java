package org.convocatoria.local.demo;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.convocatoria.local.client.Accounts;
import org.convocatoria.local.client.PlatformApi;
import org.convocatoria.local.supervisor.CannotStartException;
import org.convocatoria.local.supervisor.Installation;
import org.convocatoria.local.supervisor.PlatformStatus;
import org.convocatoria.local.topology.Topology;
import picocli.CommandLine.Command;

/** {@code ./convocatoria demo}. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Plays the whole sample process on the running platform, from the first contribution to the",
      "published plan, and says what happens. Playing it again repeats nothing.",
      "What people have done before stays as it is; what it makes impossible is left out, and why is",
      "said. Of contributions that are not sample data the demo decides nothing: where they wait, the",
      "plan is not published. Ends with 0 when played to the end, with 1 when nothing can be played."
    })
public final class DemoCommand implements Callable<Integer> {

  @Override
  public Integer call() {
    Installation installation =
        new Installation(Path.of(System.getProperty("convocatoria.home", ".")));
    PlatformStatus status =
        PlatformStatus.of(installation, Topology.load())
            .filter(found -> found.parts().stream().anyMatch(part -> part.pid() != 0))
            .orElseThrow(
                () -> new CannotStartException("The platform is not running: ./convocatoria up."));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    new Demo(
            new PlatformApi(status.urls().portal(), Accounts.read(installation.credentials())),
            new SentMail(Path.of(status.mail())),
            new Narrator(out))
        .play();
    return 0;
  }
}
