/** Money: from two simulated layouts to a decision, and the arithmetic under it. */
export type { InputBreakEven } from './case/break-evens.ts';
export { caseBreakEvens } from './case/break-evens.ts';
export { caseFiguresOf } from './case/case-figures.ts';
export type { CaseKpis, KpiEstimate, PricedKpi, PricedKpis, RelativeChange } from './case/case-kpis.ts';
export { changeOf, PRICED_KPIS, pricedKpisOf } from './case/case-kpis.ts';
export type { Consumables, ConsumablesBasis, UsedUp } from './case/consumables.ts';
export type { Effect, NotCounted } from './case/counted.ts';
export { EFFECTS } from './case/counted.ts';
export type { DecisionFlow, DecisionPlan, DecisionYear } from './case/decision-flow.ts';
export { decisionFlow } from './case/decision-flow.ts';
export type { BusinessDefaults, OwnValue } from './case/defaults.ts';
export { businessInputsOf, businessInputsOfFields, parseBusinessDefaults } from './case/defaults.ts';
export type { BusinessCase, BusinessYear, CaseNote, CostedItem, TaxTerms } from './case/evaluate-case.ts';
export { evaluateCase } from './case/evaluate-case.ts';
export type { BusinessInputs, InvestmentItem, ItemKind } from './case/inputs.ts';
export { businessInputsSchema, ITEM_KINDS, parseBusinessInputs } from './case/inputs.ts';
export type { FigureHalfWidths } from './case/intervals.ts';
export { robotCellItems } from './case/investment.ts';
export { type PairedChanges, withPairedChanges } from './case/paired-changes.ts';
export type { PeopleChange } from './case/people-change.ts';
export type { CaseFigures, EffectYear } from './case/priced-case.ts';
export type { PointChange, QualityChange, QualitySide, RateChange } from './case/quality-change.ts';
export { rateChange } from './case/quality-change.ts';
export type { AssumptionShare, InputWeight, MovableInput } from './case/sensitivity.ts';
export { assumptionShare, caseBreakEven, caseTornado, movableInputs } from './case/sensitivity.ts';
export type { SideYear } from './case/side-costs.ts';
export type { CasePlan, PaybackChance, PaybackSummary, SimulatedCase } from './case/simulate-case.ts';
export { simulateCase } from './case/simulate-case.ts';
export type { WageUtilisationMap } from './case/wage-utilisation-map.ts';
export { wageUtilisationMap } from './case/wage-utilisation-map.ts';
export type { AnnualCost } from './cash-flow/annuity.ts';
export {
  annuityFactor,
  capitalRecoveryFactor,
  effectiveAnnualRate,
  equivalentAnnualCost,
  futureValue,
  levelPayment,
  presentValue,
  rateOfPayments,
} from './cash-flow/annuity.ts';
export { growingAnnuity, grownAmounts, nominalRate, realRate } from './cash-flow/growth.ts';
export type { InternalRate } from './cash-flow/irr.ts';
export { irr } from './cash-flow/irr.ts';
export { mirr } from './cash-flow/mirr.ts';
export { discountedFlows, npv, npvMidYear } from './cash-flow/npv.ts';
export { cumulative, discountedPayback, payback, paybackLasts } from './cash-flow/payback.ts';
export { equivalentAnnualValue, profitabilityIndex, simpleReturn } from './cash-flow/profitability.ts';
export type { Finding, FindingCode } from './claims/check-claims.ts';
export { checkClaims, FINDING_CODES } from './claims/check-claims.ts';
export type { Claims, ClaimsFile } from './claims/claims.ts';
export { parseClaims } from './claims/claims.ts';
export type { Decision, DecisionPolicy, DecisionRequest, Diagnosis, FinancedOffer } from './decision/evaluate-decision.ts';
export { evaluateDecision } from './decision/evaluate-decision.ts';
export type { SavedOffer, SavedTerms } from './decision/saved-terms.ts';
export { NO_TERMS } from './decision/saved-terms.ts';
export type { UncertaintyReport } from './decision/uncertainty-report.ts';
export { uncertaintyReport } from './decision/uncertainty-report.ts';
export { doubleDecliningChina, doubleDecliningSpreadsheet } from './depreciation/double-declining.ts';
export type { DepreciationMethod, DepreciationTerms } from './depreciation/schedule.ts';
export { DEPRECIATION_METHODS, depreciationSchedule, taxShield } from './depreciation/schedule.ts';
export { straightLine } from './depreciation/straight-line.ts';
export { sumOfYears } from './depreciation/sum-of-years.ts';
export type { Evaluation, EvaluationSheet } from './diagnosis/evaluation-sheet.ts';
export { evaluateSheet, parseEvaluationSheet } from './diagnosis/evaluation-sheet.ts';
export type { MaturityLadder, MaturityStanding, RungStanding } from './diagnosis/maturity.ts';
export { maturityOf, parseMaturityLadder } from './diagnosis/maturity.ts';
export type { ManualStep, ScreenedStep, ScreeningCriterion, ScreeningMark, ScreeningWeights } from './diagnosis/screening.ts';
export { SCREENING_CRITERIA, SCREENING_MARKS, screenSteps } from './diagnosis/screening.ts';
export { cashFlowCsv } from './export/cash-flow-csv.ts';
export { csvText } from './export/csv.ts';
export { portfolioProjectsCsv, portfolioStandingsCsv } from './export/portfolio-csv.ts';
export type { FinancedCase, FinancedYear } from './financing/evaluate-financing.ts';
export { evaluateFinancing } from './financing/evaluate-financing.ts';
export type { FinancingKind, FinancingOption } from './financing/financing-option.ts';
export { FINANCING_KINDS, parseFinancing } from './financing/financing-option.ts';
export type { LeaseQuote, LeaseTerms, RentTiming } from './financing/lease.ts';
export { impliedLeaseRate, leaseFlow, leaseRent } from './financing/lease.ts';
export type { LeaseOrBuy } from './financing/lease-or-buy.ts';
export { breakEvenRent, netAdvantageToLeasing } from './financing/lease-or-buy.ts';
export type { Instalment } from './financing/loan.ts';
export { equalPayments, equalPrincipal } from './financing/loan.ts';
export type { FinancingNote } from './financing/overlay.ts';
export type { RentalTerms } from './financing/rental.ts';
export { breakEvenUse, rentalCharge } from './financing/rental.ts';
export type { SharedSavings, SharedSavingsTerms } from './financing/shared-savings.ts';
export { sharedSavings } from './financing/shared-savings.ts';
export type { Grant, GrantBases, GrantComponent, GrantRecipient, GrantRule } from './grants/grant-rule.ts';
export { evaluateGrant } from './grants/grant-rule.ts';
export type { NetworkingRates } from './indicators/equipment-rates.ts';
export { addedValuePerMu, muOf, ncRate, networkingRates } from './indicators/equipment-rates.ts';
export {
  addedValueOfIncome,
  addedValueOfProduction,
  employeesPer100Million,
  labourProductivity,
  reciprocalChange,
  relativeChange,
} from './indicators/labour-productivity.ts';
export type { Oee, OeeCounts } from './indicators/oee.ts';
export { oeeOfCounts } from './indicators/oee.ts';
export type { Denominator, PlantIndicator, PlantNumbers } from './indicators/plant-indicators.ts';
export { plantIndicators, plantNumbers } from './indicators/plant-indicators.ts';
export { robotDensity, robotsMissing } from './indicators/robot-density.ts';
export { balanceEfficiency, fewestStations, taktTime } from './indicators/takt.ts';
export type { TariffBands } from './operations/energy.ts';
export { energyCost, energyUse, timeOfUsePrice } from './operations/energy.ts';
export { fullTimeEquivalents, wholePeople, wholePeopleSaved } from './operations/headcount.ts';
export type { ContributionBase, ContributionRates } from './operations/labour-cost.ts';
export { contributionBase, employerCost, totalContributionRate } from './operations/labour-cost.ts';
export type { OvertimeHours } from './operations/overtime.ts';
export {
  HOURS_PER_PAID_DAY,
  hourlyWage,
  OVERTIME_LIMIT_PER_MONTH,
  overtimeExcess,
  overtimePay,
  PAID_DAYS_PER_MONTH,
} from './operations/overtime.ts';
export type { QualityPrices, QualityRates } from './operations/quality-cost.ts';
export { qualityCost, rolledYield } from './operations/quality-cost.ts';
export type { Ramp } from './operations/ramp-up.ts';
export { rampLevel, unitTime, yearlyRamp } from './operations/ramp-up.ts';
export type { ResidualTask, ResidualTaskKind, RoleWork } from './operations/residual-work.ts';
export { RESIDUAL_TASKS, residualWork, rosterOfWork } from './operations/residual-work.ts';
export type { RoleStaff, RosterPost, Staffing } from './operations/roster.ts';
export { meanWage, staffingOf } from './operations/roster.ts';
export type { CheckState, ConditionCheck, InstrumentCheck, PolicyCheck, PolicyFacts } from './policies/check-policy.ts';
export { checkPolicy } from './policies/check-policy.ts';
export type { InstrumentLimit, PolicyInstrument, PolicyPack, PolicyTable, PolicyTarget } from './policies/pack-schema.ts';
export type { TargetStanding, TrackedTarget } from './policies/pack-targets.ts';
export { districtsOf, standing, trackedTargets } from './policies/pack-targets.ts';
export type { ChosenPolicy, PolicyChoice } from './policies/policy-choice.ts';
export { chosenPolicy } from './policies/policy-choice.ts';
export { policyFactsOf } from './policies/policy-facts.ts';
export type { InstrumentGrant } from './policies/policy-pack.ts';
export { grantOf, parsePolicy } from './policies/policy-pack.ts';
export type { CheckedSum } from './policies/table-sums.ts';
export { checkSums } from './policies/table-sums.ts';
export type { TrackedIndicator } from './policies/tracked-indicators.ts';
export { TRACKED_INDICATORS } from './policies/tracked-indicators.ts';
export type { PortfolioProject } from './portfolio/project.ts';
export { portfolioProject } from './portfolio/project.ts';
export type { Portfolio, PortfolioGroup, RolledNumbers, SummedEstimate } from './portfolio/roll-up.ts';
export { rollUp } from './portfolio/roll-up.ts';
export type { DefectSuggestion, EvidenceGrade, EvidenceRow, QualityEvidence } from './quality/quality-evidence.ts';
export { defectSuggestions, EVIDENCE_GRADES, parseQualityEvidence } from './quality/quality-evidence.ts';
export type { IncomeTax, LossTreatment } from './tax/income-tax.ts';
export { incomeTax } from './tax/income-tax.ts';
export type { QuotedPrice, VatSettlement, VatStatus } from './tax/vat.ts';
export { costToBuyer, grossOfVat, netOfVat, settleVat, vatInGross } from './tax/vat.ts';
export type { BreakEven } from './uncertainty/break-even.ts';
export { breakEven } from './uncertainty/break-even.ts';
export type { ConvergencePoint } from './uncertainty/convergence.ts';
export { convergenceOf } from './uncertainty/convergence.ts';
export type { Distribution } from './uncertainty/distributions.ts';
export { quantileOf } from './uncertainty/distributions.ts';
export type { RandomStream } from './uncertainty/generator.ts';
export { openStream } from './uncertainty/generator.ts';
export type { Histogram, HistogramBin } from './uncertainty/histogram.ts';
export { histogramOf } from './uncertainty/histogram.ts';
export type { Draws, MonteCarloPlan, UncertainInput } from './uncertainty/monte-carlo.ts';
export { monteCarlo } from './uncertainty/monte-carlo.ts';
export { normalQuantile } from './uncertainty/normal.ts';
export type { SampleSummary } from './uncertainty/sample.ts';
export { sampleQuantile, summaryOf } from './uncertainty/sample.ts';
export type { TornadoBar, TornadoParameter } from './uncertainty/tornado.ts';
export { swung, tornado } from './uncertainty/tornado.ts';
export type { FinanceCase } from './verify/case-inputs.ts';
export type { Measured, VerifiedMeasure } from './verify/compare.ts';
export type { FinanceContext } from './verify/verify-finance.ts';
export { verifyFinance } from './verify/verify-finance.ts';
