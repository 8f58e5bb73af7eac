package nl.kansrijkestart.examples.boot3;

import java.net.URI;
import nl.kansrijkestart.examples.host.HostContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

class Boot3HostTest extends HostContract {

  private static ConfigurableApplicationContext host;

  @BeforeAll
  static void start() {
    host =
        SpringApplication.run(
            HostApplication.class,
            "--server.port=0",
            "--server.address=127.0.0.1",
            "--host.clock=" + CLOCK);
  }

  @AfterAll
  static void stop() {
    host.close();
  }

  @Override
  protected URI base() {
    return URI.create("http://127.0.0.1:" + host.getEnvironment().getProperty("local.server.port"));
  }
}
