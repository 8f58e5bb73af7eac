package nl.kansrijkestart.examples.boot4;

import nl.kansrijkestart.examples.host.Decided;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was decided goes out, and comes back the same. */
@RestController
@RequestMapping("/decided")
class DecidedController {

  private static final int CONFLICT = 409;

  /** Made anew: of the scores nobody has read the reasons yet. */
  @GetMapping
  Decided show() {
    return Decided.afresh();
  }

  /** Read back: must be equal to what is made anew. */
  @PutMapping
  ResponseEntity<Decided> compare(@RequestBody Decided stored) {
    return ResponseEntity.status(stored.equals(Decided.afresh()) ? 200 : CONFLICT).body(stored);
  }
}
