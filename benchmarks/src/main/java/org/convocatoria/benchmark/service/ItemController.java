package org.convocatoria.benchmark.service;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The one endpoint that all variants share. */
@RestController
class ItemController {

  private final Items items;

  ItemController(Items items) {
    this.items = items;
  }

  @GetMapping("/ready")
  ResponseEntity<Void> ready() {
    return ResponseEntity.ok().build();
  }

  @PostMapping("/items")
  ResponseEntity<Void> create(
      @RequestHeader("Idempotency-Key") String key, @RequestBody Item item) {
    items.create(key, item);
    return ResponseEntity.status(HttpStatus.CREATED).build();
  }

  @PostMapping("/items/{id}/changes")
  ResponseEntity<Void> change(@PathVariable String id, @RequestBody Item to) {
    items.change(id, to);
    return ResponseEntity.status(HttpStatus.CREATED).build();
  }
}
