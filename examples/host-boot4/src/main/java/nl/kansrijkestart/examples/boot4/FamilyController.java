package nl.kansrijkestart.examples.boot4;

import java.io.InputStream;
import nl.kansrijkestart.examples.host.Family;
import nl.kansrijkestart.examples.host.FamilyDesk;
import nl.kansrijkestart.examples.host.FamilyIntake;
import nl.kansrijkestart.examples.host.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The one endpoint: a family comes in, or a stored one comes back. */
@RestController
@RequestMapping("/families")
class FamilyController {

  private static final int UNPROCESSABLE = 422;

  private final FamilyDesk desk;

  FamilyController(FamilyDesk desk) {
    this.desk = desk;
  }

  /** Bound by the mapper of this host, which stops at the first field that it cannot bind. */
  @PostMapping
  ResponseEntity<Object> take(@RequestBody FamilyIntake intake) {
    return desk.take(
        intake, ResponseEntity::ok, refusal -> ResponseEntity.status(UNPROCESSABLE).body(refusal));
  }

  /** Bound by core's own reader, which reports everything at once. */
  @PostMapping(params = "reader=core")
  ResponseEntity<Object> take(InputStream json) {
    return desk.take(
        json, ResponseEntity::ok, refusal -> ResponseEntity.status(UNPROCESSABLE).body(refusal));
  }

  /** What was stored is read back and shown again. */
  @PutMapping
  Family show(@RequestBody Family family) {
    return family;
  }

  /** Says where and why, and never what stood there. */
  @ExceptionHandler
  ResponseEntity<Refusal> unreadable(HttpMessageNotReadableException problem) {
    return ResponseEntity.badRequest().body(UnreadableJson.refusal(problem.getCause()));
  }
}
