package nl.kansrijkestart.examples.benchmarks;

import static java.util.stream.Collectors.joining;

import com.cedarpolicy.AuthorizationEngine;
import com.cedarpolicy.BasicAuthorizationEngine;
import com.cedarpolicy.model.AuthorizationRequest;
import com.cedarpolicy.model.AuthorizationSuccessResponse;
import com.cedarpolicy.model.entity.Entity;
import com.cedarpolicy.model.exception.AuthException;
import com.cedarpolicy.model.exception.CacheException;
import com.cedarpolicy.model.policy.Policy;
import com.cedarpolicy.model.policy.PolicySet;
import com.cedarpolicy.value.EntityTypeName;
import com.cedarpolicy.value.EntityUID;
import com.cedarpolicy.value.PrimLong;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.consent.Consent;
import nl.kansrijkestart.consent.ConsentHistory;
import nl.kansrijkestart.consent.DisclosureRequest;

/**
 * The same consents as Cedar policies, one each: who belongs to the kind of organisation may do
 * what the purpose names with these kinds of data, from an instant until another. In the form that
 * is kindest to Cedar: the policies of this woman only, requests made beforehand, and with each
 * only the entity that it needs.
 */
final class CedarPolicies {

  private static final EntityTypeName ORGANIZATION = type("Organization");
  private static final EntityTypeName KIND = type("Kind");
  private static final EntityTypeName ACTION = type("Action");
  private static final EntityTypeName CATEGORY = type("Category");

  private final AuthorizationEngine engine = new BasicAuthorizationEngine();
  private final PolicySet plain;
  private final PolicySet cached;

  private CedarPolicies(PolicySet plain, PolicySet cached) {
    this.plain = plain;
    this.cached = cached;
  }

  /** One question to Cedar with the entity it is about. */
  record Question(AuthorizationRequest request, Set<Entity> entities) {}

  static CedarPolicies of(ConsentHistory history) {
    Set<Policy> policies = new HashSet<>();
    for (Consent consent : history.records()) {
      policies.add(new Policy(policy(consent), consent.id().value()));
    }
    try {
      PolicySet cached = new PolicySet(policies);
      cached.cache();
      return new CedarPolicies(new PolicySet(policies), cached);
    } catch (CacheException e) {
      throw new IllegalStateException("Cedar does not take the policies", e);
    }
  }

  private static String policy(Consent consent) {
    String categories =
        consent.scope().categories().stream()
            .map(category -> CATEGORY.of(category.name()).toCedarExpr())
            .collect(joining(", "));
    return "permit(principal in "
        + KIND.of(consent.scope().recipient().kind().value()).toCedarExpr()
        + ", action == "
        + ACTION.of(consent.scope().purpose().name()).toCedarExpr()
        + ", resource) when { resource in ["
        + categories
        + "] && context.at >= "
        + consent.from().toEpochMilli()
        + " && context.at < "
        + consent.until().toEpochMilli()
        + " };";
  }

  static Question question(DisclosureRequest request) {
    EntityUID organization = ORGANIZATION.of(request.recipient().organization().value());
    EntityUID kind = KIND.of(request.recipient().kind().value());
    return new Question(
        new AuthorizationRequest(
            organization,
            ACTION.of(request.purpose().name()),
            CATEGORY.of(request.categories().iterator().next().name()),
            Map.of("at", new PrimLong(request.at().toEpochMilli()))),
        Set.of(new Entity(organization, Set.of(kind))));
  }

  static List<Question> questions(ConsentTable table) {
    return table.requests().stream().map(CedarPolicies::question).toList();
  }

  /** The policies go along with each question, and are read each time. */
  boolean permits(Question question) {
    return ask(question, plain);
  }

  /** The policies were read once, and are kept on the other side. */
  boolean permitsCached(Question question) {
    return ask(question, cached);
  }

  private boolean ask(Question question, PolicySet policies) {
    try {
      return engine
          .isAuthorized(question.request(), policies, question.entities())
          .success
          .map(AuthorizationSuccessResponse::isAllowed)
          .orElseThrow(() -> new IllegalStateException("Cedar could not answer"));
    } catch (AuthException e) {
      throw new IllegalStateException("Cedar could not answer", e);
    }
  }

  private static EntityTypeName type(String name) {
    return EntityTypeName.parse(name).orElseThrow();
  }
}
