package nl.kansrijkestart.fhir.server;

import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.AuthenticationException;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import ca.uhn.fhir.rest.server.exceptions.InternalErrorException;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.PreconditionFailedException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.fhir.outcome.FhirIssue;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.outcome.Severity;
import nl.kansrijkestart.fhir.outcome.TaskReasons;
import nl.kansrijkestart.referral.ReferralReasons;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;

/** Reasons as OperationOutcome, in Dutch or English, with their codes and without content. */
final class Refusals {

  private static final String REASON = "urn:kansrijkestart:reason";

  private Refusals() {}

  static BaseServerResponseException nobody() {
    return new AuthenticationException("No actor is known for this request");
  }

  /** The same for what is not there and what is not shown; to a read in the words of HAPI. */
  static BaseServerResponseException notFound(RequestDetails request) {
    RestOperationTypeEnum operation = request.getRestOperationType();
    boolean reads =
        operation == RestOperationTypeEnum.READ || operation == RestOperationTypeEnum.VREAD;
    return reads && request.getId() != null
        ? new ResourceNotFoundException(request.getId())
        : new ResourceNotFoundException("There is no such resource, or it is not shown to you");
  }

  static BaseServerResponseException mayNot() {
    return new ForbiddenOperationException("The host does not take this up from you");
  }

  /** What the host does; where it fails, its message does not go out, since HAPI repeats it. */
  static <T extends @Nullable Object> T guarded(Supplier<T> host) {
    try {
      return host.get();
    } catch (BaseServerResponseException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      throw new InternalErrorException("The request failed; nothing is shown of it", e);
    }
  }

  static BaseServerResponseException invalid(RequestDetails request, String path, Reason reason) {
    OperationOutcome outcome = new OperationOutcome();
    add(outcome, request, Severity.ERROR, reason).addExpression(path);
    return new InvalidRequestException("The request cannot be taken over", outcome);
  }

  /** A rule that stands in the way: 422, or 412 where the version has passed. */
  static BaseServerResponseException refused(RequestDetails request, List<Reason> reasons) {
    OperationOutcome outcome = new OperationOutcome();
    reasons.forEach(reason -> add(outcome, request, Severity.ERROR, reason));
    return stale(reasons)
        ? new PreconditionFailedException("The version has passed", outcome)
        : new UnprocessableEntityException("The step is not taken", outcome);
  }

  static boolean stale(List<Reason> reasons) {
    return reasons.stream().anyMatch(reason -> reason.code().equals(ReferralReasons.STALE_VERSION));
  }

  /** That the version passed, by the versions that the caller is told. */
  static BaseServerResponseException stale(RequestDetails request, int expected, int told) {
    return refused(
        request,
        List.of(
            Reason.of(
                ReferralReasons.STALE_VERSION, Map.of("expected", expected, "actual", told))));
  }

  static BaseServerResponseException unclear(RequestDetails request, List<FhirIssue> issues) {
    return new UnprocessableEntityException("The task means no step", outcome(request, issues));
  }

  static BaseServerResponseException noRequest(RequestDetails request, List<FhirIssue> issues) {
    return new UnprocessableEntityException(
        "The request cannot be taken over", outcome(request, issues));
  }

  static OperationOutcome outcome(RequestDetails request, List<FhirIssue> issues) {
    OperationOutcome outcome = new OperationOutcome();
    issues.forEach(
        issue ->
            add(outcome, request, issue.severity(), issue.reason()).addExpression(issue.path()));
    return outcome;
  }

  /**
   * An answer with what the sender should know although it was taken: what of the resource was not,
   * and the remarks of core. Who asks for the resource (Prefer) gets that; who asks for nothing
   * gets in its place what was not taken, or that it was passed on, which would else be said to
   * nobody.
   */
  static MethodOutcome with(
      MethodOutcome answer, RequestDetails request, List<FhirIssue> issues, List<Reason> remarks) {
    if (issues.isEmpty() && remarks.isEmpty()) {
      return answer;
    }
    OperationOutcome said = outcome(request, issues);
    remarks.forEach(reason -> add(said, request, Severity.INFORMATION, reason));
    answer.setOperationOutcome(said);
    boolean loss =
        issues.stream().anyMatch(issue -> !issue.reason().code().equals(FhirReasons.DANGLING));
    boolean passedOn =
        remarks.stream().anyMatch(reason -> reason.code().equals(TaskReasons.PASSED_ON));
    if ((loss || passedOn) && request.getHeader(Constants.HEADER_PREFER) == null) {
      answer.setResource(said);
    }
    return answer;
  }

  private static OperationOutcome.OperationOutcomeIssueComponent add(
      OperationOutcome outcome, RequestDetails request, Severity severity, Reason reason) {
    OperationOutcome.OperationOutcomeIssueComponent issue = outcome.addIssue();
    issue.setSeverity(
        switch (severity) {
          case ERROR -> IssueSeverity.ERROR;
          case WARNING -> IssueSeverity.WARNING;
          case INFORMATION -> IssueSeverity.INFORMATION;
        });
    issue.setCode(
        severity == Severity.INFORMATION ? IssueType.INFORMATIONAL : IssueType.BUSINESSRULE);
    issue.getDetails().addCoding().setSystem(REASON).setCode(reason.code().toString());
    issue.getDetails().setText(reason.text(language(request)));
    return issue;
  }

  private static Language language(RequestDetails request) {
    String asked = request.getHeader("Accept-Language");
    return asked != null && asked.toLowerCase(Locale.ROOT).startsWith("en")
        ? Language.EN
        : Language.NL;
  }
}
