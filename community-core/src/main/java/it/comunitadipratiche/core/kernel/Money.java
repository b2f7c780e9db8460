package it.comunitadipratiche.core.kernel;

import java.math.BigDecimal;
import java.util.Currency;

/** An amount in a currency: {@code {"amount": "12.50", "currency": "EUR"}}. */
public record Money(BigDecimal amount, Currency currency) {}
