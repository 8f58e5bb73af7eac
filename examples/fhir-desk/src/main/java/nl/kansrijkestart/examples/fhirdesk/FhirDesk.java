package nl.kansrijkestart.examples.fhirdesk;

import static java.util.Objects.requireNonNull;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.interceptor.consent.ConsentInterceptor;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import nl.kansrijkestart.consent.ConsentKind;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.consent.Purpose;
import nl.kansrijkestart.disclosure.DisclosureGate;
import nl.kansrijkestart.fhir.classification.ResourceClassifier;
import nl.kansrijkestart.fhir.referral.CancellationRequest;
import nl.kansrijkestart.fhir.server.Asker;
import nl.kansrijkestart.fhir.server.GateConsentService;
import nl.kansrijkestart.fhir.server.ReferralServer;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.RoleCode;
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

  static final RoleCode REFERRER = RoleCode.of("MIDWIFE");

  private final Server server;
  private final Map<String, CancellationRequest> questions;

  private FhirDesk(Server server, Map<String, CancellationRequest> questions) {
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
   * @param gate decides what goes out by her consent, and logs it, not null
   * @param clock the present, that of the gate, not null
   * @param own what the desk serves beside its referrals, judged by the same gate, not null
   * @return the desk, started, never null
   * @throws IllegalStateException if it does not start
   */
  public static FhirDesk start(
      int port,
      ReferralStore store,
      Function<Referral, ReferralContext> contexts,
      OrganizationId office,
      Map<String, Actor> tokens,
      DisclosureGate gate,
      Clock clock,
      IResourceProvider... own) {
    TokenAccess access = new TokenAccess(tokens, store, office, gate, clock);
    Map<String, CancellationRequest> questions = new ConcurrentSkipListMap<>();
    RestfulServer fhir = new RestfulServer(FhirContext.forR4());
    fhir.registerProviders(
        ReferralServer.of(
                ReferralHandler.of(store, contexts),
                store,
                access,
                clock,
                question -> questions.putIfAbsent(question.id(), question))
            .providers());
    fhir.registerProviders(List.of(own));
    fhir.registerInterceptor(
        new ConsentInterceptor(
            GateConsentService.of(
                gate,
                request -> access.actor(request).map(actor -> asker(actor, office)),
                ResourceClassifier.standard(),
                clock)));
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

  /** Who referred her reads how it goes, all others what is asked of them. */
  static Asker asker(Actor actor, OrganizationId office) {
    return new Asker(
        actor,
        Party.of(office),
        Party.of(requireNonNull(actor.organization())),
        actor.role().equals(REFERRER) ? Purpose.FEEDBACK : Purpose.REFERRAL,
        ConsentKind.CONFIDENTIALITY_RELEASE,
        null);
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
    return List.copyOf(questions.values());
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
