package nl.kansrijkestart.examples.fhirdesk;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.server.RestfulServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import nl.kansrijkestart.fhir.CancellationRequest;
import nl.kansrijkestart.fhir.ReferralParties;
import nl.kansrijkestart.fhir.server.ReferralServer;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.referral.Referral;
import nl.kansrijkestart.referral.ReferralContext;
import nl.kansrijkestart.referral.store.ReferralHandler;
import nl.kansrijkestart.referral.store.ReferralStore;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** A desk on the loopback that takes referrals as FHIR tasks. */
public final class FhirDesk implements AutoCloseable {

  private final Server server;
  private final List<CancellationRequest> questions;

  private FhirDesk(Server server, List<CancellationRequest> questions) {
    this.server = server;
    this.questions = questions;
  }

  /**
   * Starts a desk.
   *
   * @param port the port on the loopback, 0 for any that is free
   * @param store where the referrals are, not null
   * @param contexts gives what a step is judged by, not null
   * @param office the organisation that runs the desk, not null
   * @param tokens who calls, by token, not null
   * @param clock the present, not null
   * @return the desk, started, never null
   * @throws IllegalStateException if it does not start
   */
  public static FhirDesk start(
      int port,
      ReferralStore store,
      Function<Referral, ReferralContext> contexts,
      OrganizationId office,
      Map<String, Actor> tokens,
      Clock clock) {
    List<CancellationRequest> questions = new CopyOnWriteArrayList<>();
    RestfulServer fhir = new RestfulServer(FhirContext.forR4());
    fhir.registerProviders(
        ReferralServer.of(
                ReferralHandler.of(store, contexts),
                store,
                new TokenAccess(tokens, store, ReferralParties.ofDesk(office)),
                clock,
                questions::add)
            .providers());
    ServletContextHandler context = new ServletContextHandler();
    context.addServlet(new ServletHolder(fhir), "/fhir/*");
    Server server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    server.setHandler(context);
    try {
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException("The desk does not start on port " + port, e);
    }
    return new FhirDesk(server, questions);
  }

  /**
   * Where it listens.
   *
   * @return the base of the FHIR service, never null
   */
  public String url() {
    return "http://127.0.0.1:"
        + ((ServerConnector) server.getConnectors()[0]).getLocalPort()
        + "/fhir";
  }

  /**
   * The questions to stop that wait for an answer.
   *
   * @return the questions, never null
   */
  public List<CancellationRequest> questions() {
    return List.copyOf(questions);
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("The desk does not stop", e);
    }
  }
}
