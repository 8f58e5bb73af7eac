package nl.kansrijkestart.fhir.server;

import static java.util.Objects.requireNonNull;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.IResourceProvider;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.kansrijkestart.fhir.referral.CancellationRequest;
import nl.kansrijkestart.fhir.referral.ReferralView;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.referral.Referral;
import nl.kansrijkestart.referral.ReferralId;
import nl.kansrijkestart.referral.ReferralRequest;
import nl.kansrijkestart.referral.store.ReferralHandler;
import nl.kansrijkestart.referral.store.ReferralStore;

/**
 * The referral loop for a HAPI plain server (aanmeldingen als REST): tasks are read, searched, made
 * and changed, and requests are made and read. Each change becomes a command on core's own rules.
 *
 * <pre>{@code
 * RestfulServer server = new RestfulServer(context);
 * server.registerProviders(
 *     ReferralServer.of(handler, store, access, clock, requests::add).providers());
 * }</pre>
 *
 * <p>This class is immutable, and thread-safe where what it is made of is.
 */
public final class ReferralServer {

  /** A referral as one actor sees it. */
  record Seen(Actor actor, Referral referral, ReferralView view) {}

  private final ReferralHandler handler;
  private final ReferralStore store;
  private final ReferralAccess access;
  private final Clock clock;
  private final Consumer<? super CancellationRequest> asked;

  private ReferralServer(
      ReferralHandler handler,
      ReferralStore store,
      ReferralAccess access,
      Clock clock,
      Consumer<? super CancellationRequest> asked) {
    this.handler = requireNonNull(handler, "handler");
    this.store = requireNonNull(store, "store");
    this.access = requireNonNull(access, "access");
    this.clock = requireNonNull(clock, "clock");
    this.asked = requireNonNull(asked, "asked");
  }

  /**
   * A server on core's own rules.
   *
   * @param handler takes the commands, not null
   * @param store where the referrals are, the same as that of the handler, not null
   * @param access who asks and what is seen, not null
   * @param clock the present, not null
   * @param asked keeps a question to stop help that is in progress, and sees to it that it is
   *     answered, not null; one with the key of a question that is still open is that question
   *     again
   * @return the server, never null
   */
  public static ReferralServer of(
      ReferralHandler handler,
      ReferralStore store,
      ReferralAccess access,
      Clock clock,
      Consumer<? super CancellationRequest> asked) {
    return new ReferralServer(handler, store, access, clock, asked);
  }

  /**
   * What is to be registered with the server.
   *
   * @return the providers of Task and ServiceRequest, never null
   */
  public List<IResourceProvider> providers() {
    return List.of(new ReferralTaskProvider(this), new ReferralRequestProvider(this));
  }

  Optional<ReferralRequest> begins(Actor actor, ReferralRequest request) {
    return access.begins(actor, request);
  }

  ReferralHandler handler() {
    return handler;
  }

  Clock clock() {
    return clock;
  }

  void ask(CancellationRequest request) {
    asked.accept(request);
  }

  Actor actor(RequestDetails request) {
    return access.actor(request).orElseThrow(Refusals::nobody);
  }

  List<ReferralId> lists(Actor actor) {
    return access.lists(actor);
  }

  Seen seen(RequestDetails request, String id) {
    Actor actor = actor(request);
    return access
        .referral(id)
        .flatMap(referral -> seen(actor, referral))
        .orElseThrow(() -> Refusals.notFound(request));
  }

  Optional<Seen> seen(Actor actor, ReferralId id) {
    return store
        .load(id)
        .<Optional<Referral>>match(Optional::of, reasons -> Optional.empty())
        .flatMap(
            referral -> access.sees(actor, referral).map(view -> new Seen(actor, referral, view)));
  }
}
