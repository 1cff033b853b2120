import { describe, expect, it } from 'vitest'
import { type Stage, stageMove, stages, strategyOf } from '#server/situations/rules/stages.ts'

describe('the path of escalation', () => {
  it('lets a situation go straight from risk factors to an emergency', () => {
    expect(stageMove('risk_factors', 'imminent_emergency')).toBe('jump')
  })

  it('lets a situation enter at any stage, as Libya did in 2011', () => {
    for (const stage of stages) expect(stageMove(null, stage)).toBe('first')
  })

  it('lets a stage fall by any number of steps', () => {
    expect(stageMove('imminent_emergency', 'crisis_mobilisation')).toBe('fall')
    expect(stageMove('imminent_emergency', 'risk_factors')).toBe('fall')
  })

  it('names every move between two stages', () => {
    const moves = stages.flatMap((from: Stage) => stages.map((to) => stageMove(from, to)))
    expect(moves).toEqual(['same', 'rise', 'jump', 'fall', 'same', 'rise', 'fall', 'fall', 'same'])
  })

  it('keeps systemic prevention for the first stage and targeted prevention for the others', () => {
    expect(stages.map((stage) => strategyOf[stage])).toEqual(['systemic', 'targeted', 'targeted'])
  })
})
