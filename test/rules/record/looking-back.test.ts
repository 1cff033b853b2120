import { describe, expect, it } from 'vitest'
import { isReplayed, lookingBackIn } from '#server/record/rules/looking-back.ts'

const id = '5f0c7bd4-3e0f-4b0f-9c86-3f1f5a0f9a11'
const of = (query: string) => lookingBackIn(`/situations/${id}/findings?${query}`)

describe('what an address asks of the past', () => {
  it('is an entry of the record, a time, or a whole day, perhaps as a member', () => {
    expect(of('at=512')).toEqual({ at: { index: 512 }, as: null })
    expect(of(`at=0&as=${id}`)).toEqual({ at: { index: 0 }, as: id })
    expect(of('at=2008-01-09')).toEqual({ at: { time: '2008-01-09T23:59:59.999Z' }, as: null })
    const noon = { at: { time: '2008-01-09T12:00:00.000Z' }, as: null }
    expect(of('at=2008-01-09T12:00')).toEqual(noon)
    expect(of('at=2008-01-09T15:00%2B03:00')).toEqual(noon)
  })

  it('is nothing where it is not said, and unreadable where it is said otherwise', () => {
    expect(of('page=2')).toBeUndefined()
    expect(of('at=')).toBeUndefined()
    for (const query of ['at=-1', 'at=yesterday', 'at=2008-13-01', 'at=1e9', 'at=5&as=me']) {
      expect(of(query), query).toBeNull()
    }
    expect(of(`at=5&as=`)).toEqual({ at: { index: 5 }, as: null })
  })

  it('is asked of pages that show something, not of forms, rooms and histories', () => {
    const paths = ['', '/evidence', `/evidence/${id}`, '/assessment', `/measures/${id}`]
    for (const path of paths) expect(isReplayed(`/situations/${id}${path}`), path).toBe(true)
    for (const path of [`/meetings/${id}`, `/decisions/${id}`, `/motions/${id}`, '/decisions']) {
      expect(isReplayed(path), path).toBe(true)
    }
    const present = ['/evidence/new', `/evidence/${id}/grade`, '/measures/new', '/sources/x/edit']
    for (const path of present) expect(isReplayed(`/situations/${id}${path}`), path).toBe(false)
    for (const path of ['/', '/record', `/meetings/${id}/room`, '/search', '/situations/new']) {
      expect(isReplayed(path), path).toBe(false)
    }
  })
})
